/** Explore: any indicators over the parts of any area, on maps and charts, with an address that says what is shown. */
@NullMarked
package org.watchward.publicsite.explore;

import org.jspecify.annotations.NullMarked;
