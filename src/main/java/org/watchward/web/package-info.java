/**
 * The frame of every page: layout, errors, security headers, the look, and the command that serves it all. Knows no room:
 * rooms bring their menu entries through {@code web::spi}.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"kernel", "platform", "charts"})
@NullMarked
package org.watchward.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
