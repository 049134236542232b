/** Regression of counts: Poisson, quasi-Poisson and negative binomial. */
@NullMarked
package org.watchward.statistics.regression;

import org.jspecify.annotations.NullMarked;
