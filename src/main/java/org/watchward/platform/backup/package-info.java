/** Copies all that an installation keeps into one file while it runs, and lays such a file out again. */
@NullMarked
package org.watchward.platform.backup;

import org.jspecify.annotations.NullMarked;
