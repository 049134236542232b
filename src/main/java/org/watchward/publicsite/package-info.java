/**
 * The pages that anyone may read: find an area, read its figures, see what they are made of. Controllers and what their
 * pages show, nothing else: no path leads from here to a database or to anything that is not openly published.
 */
@ApplicationModule(
        displayName = "Public site",
        allowedDependencies = {
            "kernel",
            "platform",
            "charts",
            "web",
            "web::spi",
            "areas",
            "sources::open",
            "indicators::open",
            "publication::open"
        })
@NullMarked
package org.watchward.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
