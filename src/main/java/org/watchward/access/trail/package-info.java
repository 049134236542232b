/** The page on which those who may read the trail search it. */
@NullMarked
package org.watchward.access.trail;

import org.jspecify.annotations.NullMarked;
