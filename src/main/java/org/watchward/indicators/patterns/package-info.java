/** Patterns among figures: across areas, through the year, before and after, in space; made of the engine's own figures. */
@NullMarked
package org.watchward.indicators.patterns;

import org.jspecify.annotations.NullMarked;
