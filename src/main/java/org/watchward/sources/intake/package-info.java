/** Walks files, folders and zips, and guards against what must not be opened. Knows no dataset. */
@NullMarked
package org.watchward.sources.intake;

import org.jspecify.annotations.NullMarked;
