package org.watchward.sources.open;

import java.time.YearMonth;

/**
 * The first month from which a category of a force is held otherwise than before: no comparison spans it.
 *
 * @param from the first month of the new state
 * @param category by its data.police.uk id, or {@code all-crime}
 * @param now its state from then on
 * @param reason why, in words
 */
public record CoverageChange(YearMonth from, String category, CoverageState now, String reason) {}
