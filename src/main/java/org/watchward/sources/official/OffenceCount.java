package org.watchward.sources.official;

import java.time.LocalDate;

/**
 * One row of the Home Office's open data tables.
 *
 * @param start first day of the quarter
 * @param force the police force as named
 * @param partnership the community safety partnership as named; begins with {@code Unassigned} for what the force could
 *     not place
 * @param offence what was recorded
 * @param group the offence group
 * @param subgroup the offence subgroup; empty if the table has none
 * @param code the offence code; empty if the table has none
 * @param rows how many; negative where a force cancelled more than it recorded
 */
record OffenceCount(
        LocalDate start,
        String force,
        String partnership,
        String offence,
        String group,
        String subgroup,
        String code,
        long rows) {

    LocalDate end() {
        return start.plusMonths(3).minusDays(1);
    }
}
