/** A page for each question that goes across indicators: deprivation, outcomes, roads, stop and search. */
@NullMarked
package org.watchward.publicsite.topics;

import org.jspecify.annotations.NullMarked;
