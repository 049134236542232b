/** Pages of published documents. */
@NullMarked
package org.watchward.publicsite.documents;

import org.jspecify.annotations.NullMarked;
