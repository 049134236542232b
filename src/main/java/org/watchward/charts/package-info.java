/**
 * Draws a described chart or map as SVG, wide, narrow and small, with its words, its table and its CSV, and paints it as PNG.
 * Colour is by CSS class, so that light, dark and print are the stylesheet's business. No Spring, no SQL, no fonts of the
 * machine (docs/charts.md).
 */
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.watchward.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
