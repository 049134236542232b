/** The root: starts the application and dispatches to the shell commands that the rooms bring. It decides nothing. */
@NullMarked
package org.watchward;

import org.jspecify.annotations.NullMarked;
