package org.watchward.indicators.open;

import java.time.YearMonth;

/**
 * A month from which counts cannot be set against those before it, because records were absent before or are absent after, or
 * because counts before are of a larger area that was divided.
 *
 * @param from the first month of the new state
 * @param words what changed, in plain words
 */
public record CoverageChange(YearMonth from, String words) {}
