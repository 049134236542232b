/**
 * Draws a described chart as SVG, wide and narrow, with its words, its table and its CSV. Colour is by CSS class, so that
 * light, dark and print are the stylesheet's business. No Spring, no SQL, no fonts of the machine.
 */
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.watchward.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
