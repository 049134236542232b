/** Documents as Word files. */
@NullMarked
package org.watchward.publication.word;

import org.jspecify.annotations.NullMarked;
