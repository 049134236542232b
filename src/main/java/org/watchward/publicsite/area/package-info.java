/** The page of one area: what stands out, every indicator, where, when, and what it is made of. */
@NullMarked
package org.watchward.publicsite.area;

import org.jspecify.annotations.NullMarked;
