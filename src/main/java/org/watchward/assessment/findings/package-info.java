/**
 * What stood out in an assessment, and what people decided of it: every finding keeps its history, none is accepted by itself and
 * none is dropped.
 */
@NullMarked
package org.watchward.assessment.findings;

import org.jspecify.annotations.NullMarked;
