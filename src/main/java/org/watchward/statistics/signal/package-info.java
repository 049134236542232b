/** One verdict on a series of counts, with a p-value that allows for its own spread, season and memory. */
@NullMarked
package org.watchward.statistics.signal;

import org.jspecify.annotations.NullMarked;
