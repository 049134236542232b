/** What stands out in an area: signals and changes of published years, sifted, told once each, and ranked. No pages, no records. */
@NullMarked
package org.watchward.assessment.candidates;

import org.jspecify.annotations.NullMarked;
