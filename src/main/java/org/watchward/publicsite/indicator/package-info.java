/** One indicator: what it means, how it went in one area, beside which others, and how it is made. */
@NullMarked
package org.watchward.publicsite.indicator;

import org.jspecify.annotations.NullMarked;
