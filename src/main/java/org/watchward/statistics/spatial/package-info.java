/** Association between neighbouring areas, hot spots through time, and points: near repeats and density. */
@NullMarked
package org.watchward.statistics.spatial;

import org.jspecify.annotations.NullMarked;
