/** Unusual counts in a series, forecasts and their back-test, decomposition, and structural breaks. */
@NullMarked
package org.watchward.statistics.time;

import org.jspecify.annotations.NullMarked;
