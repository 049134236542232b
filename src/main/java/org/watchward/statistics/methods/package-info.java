/** Every method by name, with the columns that it takes and gives, so that a table can be run through it. */
@NullMarked
package org.watchward.statistics.methods;

import org.jspecify.annotations.NullMarked;
