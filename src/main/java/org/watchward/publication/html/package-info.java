/** Documents as HTML. */
@NullMarked
package org.watchward.publication.html;

import org.jspecify.annotations.NullMarked;
