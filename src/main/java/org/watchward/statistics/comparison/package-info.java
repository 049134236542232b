/** Comparing places: with a benchmark, with their own past, with each other, and along a ranking of deprivation. */
@NullMarked
package org.watchward.statistics.comparison;

import org.jspecify.annotations.NullMarked;
