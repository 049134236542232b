package org.watchward.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.MonthlyCounts;

/**
 * What is held that bears on one question.
 *
 * @param read the months that were read
 * @param monthly by area
 * @param published every published count of the areas and items
 * @param residents by year asked for and area
 * @param others what each further kind of numerator is made of
 * @param bases people and households other than residents
 */
record HeldEvidence(
        Period read,
        Map<AreaCode, MonthlyRecord> monthly,
        PublishedRecord published,
        Map<Integer, Map<AreaCode, Residents>> residents,
        Map<Class<? extends Numerator>, KindReader.Tallies> others,
        Bases.Held bases) {

    /** What the evidence gives for one cell of the table. */
    Tally tally(Indicator indicator, Area area, Period period) {
        if (!indicator.areas().contains(area.type())) {
            return new Tally.Absent(notGivenFor(indicator, area));
        }
        var tally = counted(indicator, area, period);
        return tally instanceof Tally.Counted counted && indicator.base() != Base.RESIDENT && counted.amount() == null
                ? bases.set(counted, indicator.base(), area, period)
                : tally;
    }

    private Tally counted(Indicator indicator, Area area, Period period) {
        if (indicator.numerator() instanceof Numerator.MonthlyRows rows) {
            return monthly(area).tally(rows, period);
        }
        if (indicator.numerator() instanceof Numerator.PublishedCount count) {
            return published.tally(indicator, count, area, period);
        }
        var kind = others.get(indicator.numerator().getClass());
        return Objects.requireNonNull(kind, "every kind of a question is read").tally(indicator, area, period);
    }

    /** Where records of an indicator start or stop being absent. */
    List<CoverageChange> changes(Area area, Numerator.MonthlyRows rows, Period stretch) {
        return monthly(area).changes(rows, stretch);
    }

    /** Why two periods of an area cannot be compared, because their files name other LSOAs; absent if they name the same. */
    @Nullable
    String namedOtherwise(Indicator indicator, Area area, Period earlier, Period later) {
        return indicator.numerator() instanceof Numerator.MonthlyRows
                ? monthly(area).namedOtherwise(earlier, later)
                : null;
    }

    /** The months up to one that may be compared with each other. */
    MonthlyCounts comparable(Area area, Numerator.MonthlyRows rows, YearMonth upTo) {
        return monthly(area).comparable(rows, read.first(), upTo);
    }

    private MonthlyRecord monthly(Area area) {
        return Objects.requireNonNull(monthly.get(area.code()), "every area of a question is read");
    }

    private static String notGivenFor(Indicator indicator, Area area) {
        var kinds = indicator.areas().stream().sorted().map(AreaType::plural).toList();
        return indicator.name() + " is given for " + MonthWords.list(kinds) + ", not for "
                + area.type().plural();
    }

    @Nullable
    Residents residents(Area area, Period period) {
        return residents
                .getOrDefault(Reckoning.yearOfResidents(period), Map.of())
                .get(area.code());
    }
}
