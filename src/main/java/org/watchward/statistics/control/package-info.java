/** Control charts, their special-cause rules, and what a target can expect of a process. */
@NullMarked
package org.watchward.statistics.control;

import org.jspecify.annotations.NullMarked;
