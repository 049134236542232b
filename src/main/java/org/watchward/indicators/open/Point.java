package org.watchward.indicators.open;

import java.time.YearMonth;

/**
 * One month of a series.
 *
 * @param month which
 * @param figure its figure; a gap if missing
 */
public record Point(YearMonth month, Figure figure) {}
