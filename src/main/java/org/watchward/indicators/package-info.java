/**
 * The one engine for every number: a declared indicator, an area and a period go in, a figure comes out.
 *
 * <p>Owns the definitions, how figures are made and compared, and the words for them. Reads evidence only through the views
 * of {@code sources}, and keeps none of its own.
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::jobs",
            "areas",
            "sources",
            "sources::open",
            "statistics",
            "charts",
            "publication::spi",
            "web::api"
        })
@NullMarked
package org.watchward.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
