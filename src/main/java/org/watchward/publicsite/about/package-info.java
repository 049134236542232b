/** How the numbers are made, in plain words, each method worked through on a figure that is held; the words; accessibility. */
@NullMarked
package org.watchward.publicsite.about;

import org.jspecify.annotations.NullMarked;
