/**
 * Surveys: any tool's CSV by a small declared mapping, what was answered with its base and interval, and what people wrote coded
 * by hand. No count leaves here but through {@code Protection}; docs/surveys.md is the guide.
 */
@NullMarked
package org.watchward.assessment.surveys;

import org.jspecify.annotations.NullMarked;
