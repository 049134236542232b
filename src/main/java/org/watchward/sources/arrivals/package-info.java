/**
 * Arrivals: files that came through a page, from the archive or out of a folder. They are read, what they would change is shown,
 * and somebody decides whether they are made current.
 */
@NullMarked
package org.watchward.sources.arrivals;

import org.jspecify.annotations.NullMarked;
