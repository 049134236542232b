/** Documents as tagged PDF, PDF/UA-1. */
@NullMarked
package org.watchward.publication.pdf;

import org.jspecify.annotations.NullMarked;
