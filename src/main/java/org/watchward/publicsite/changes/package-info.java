/** What changed: the series that stand out among all, for anyone to read. */
@NullMarked
package org.watchward.publicsite.changes;

import org.jspecify.annotations.NullMarked;
