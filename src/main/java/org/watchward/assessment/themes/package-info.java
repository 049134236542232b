/** Themes: what belongs together, as the catalogue declares it, and how they are set side by side and scored. */
@NullMarked
package org.watchward.assessment.themes;

import org.jspecify.annotations.NullMarked;
