package org.watchward.areas;

import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;

/**
 * What sort of place an area is, as far as published figures say.
 *
 * @param area which
 * @param residents of the newest mid-year held
 * @param ruralShare share of its LSOAs that are classed as rural, from 0 to 1; absent if no classification is held
 * @param workdayRatio people there on a workday for each resident; absent if no workday population is held
 */
public record Profile(
        AreaCode area,
        long residents,
        @Nullable Double ruralShare,
        @Nullable Double workdayRatio) {}
