/** The sections of assessments, drafted from what is held: expressions with few words around them, for people to go on from. */
@NullMarked
package org.watchward.assessment.sections;

import org.jspecify.annotations.NullMarked;
