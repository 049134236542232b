package org.watchward.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Judgement;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Interval;
import org.watchward.statistics.RatioLimits;
import org.watchward.statistics.Ratios;

/** Turns tallies into figures and comparisons: the only place where a rate or a change is worked out. */
final class Reckoning {

    static final double CONFIDENCE = 0.95;
    static final int RATE_DECIMALS = 6;
    private static final int PERCENT_DECIMALS = 4;

    private Reckoning() {}

    /** The figure that a tally gives: as what its amount comes to, or as a rate of the residents if they are known. */
    static Figure figure(Indicator indicator, Period period, Tally tally, @Nullable Residents residents) {
        if (tally instanceof Tally.Absent absent) {
            return absent.withheld() ? new Figure.Suppressed(absent.reason()) : new Figure.Missing(absent.reason());
        }
        var counted = (Tally.Counted) tally;
        if (counted.amount() == null || counted.amount() instanceof Amount.Weighted) {
            return ofResidents(indicator, period, counted, residents);
        }
        var valued = Valuation.of(indicator, counted.count(), counted.amount());
        return known(counted, valued.rate(), Set.of(), valued.caveats(period));
    }

    private static Figure ofResidents(
            Indicator indicator, Period period, Tally.Counted counted, @Nullable Residents residents) {
        var usable = residents == null || residents.people() == 0 ? null : residents;
        var caveats = new ArrayList<String>();
        if (counted.count().value().signum() < 0) {
            caveats.add("The publisher took back more than was counted in the period, so there is no interval.");
        }
        if (usable == null) {
            caveats.add("No rate: no population of this area is held. Import population estimates.");
            return known(counted, null, Set.of(), caveats);
        }
        caveats.addAll(populationCaveats(period, usable));
        return known(counted, rate(indicator, counted, usable), usable.releases(), caveats);
    }

    private static Figure known(
            Tally.Counted counted, @Nullable Rate rate, Set<ReleaseId> moreReleases, List<String> moreCaveats) {
        var all = counted.with(moreReleases, moreCaveats);
        return Figure.Known.of(all.count(), rate, all.releases(), all.asOf(), all.caveats());
    }

    private static Rate rate(Indicator indicator, Tally.Counted counted, Residents residents) {
        var among = Denominator.residents(residents.people(), residents.year(), residents.estimated());
        return counted.amount() instanceof Amount.Weighted weighted
                ? Valuation.score(indicator, counted.count(), weighted, among)
                : Valuation.rate(indicator, counted.count(), among);
    }

    /** A count as a rate of residents, without anything else to know of it. */
    static Rate rate(Indicator indicator, Count count, Residents residents) {
        return Valuation.rate(
                indicator, count, Denominator.residents(residents.people(), residents.year(), residents.estimated()));
    }

    private static List<String> populationCaveats(Period period, Residents residents) {
        var caveats = new ArrayList<String>();
        if (residents.year() != yearOfResidents(period)) {
            caveats.add("The rate is per residents of mid-" + residents.year() + ", the nearest year held.");
        }
        if (residents.estimated()) {
            caveats.add("The residents were partly shared out from older or larger areas.");
        }
        return caveats;
    }

    /** The year whose mid-year residents a period's rate is per: that of the month in the period's middle. */
    static int yearOfResidents(Period period) {
        return period.first().plusMonths(period.length() / 2).getYear();
    }

    /** A tally against that of the same area a year earlier. */
    static Comparison comparison(Tally later, Period earlierPeriod, Tally earlier) {
        if (later instanceof Tally.Absent absent) {
            return new Comparison.NotComparable(absent.reason(), false);
        }
        if (earlier instanceof Tally.Absent absent) {
            return new Comparison.NotComparable(
                    "there is no comparison with " + earlierPeriod.words() + ": " + absent.reason(), false);
        }
        return compare((Tally.Counted) later, earlierPeriod, (Tally.Counted) earlier);
    }

    private static Comparison compare(Tally.Counted later, Period earlierPeriod, Tally.Counted earlier) {
        var absent = absentRecords(later, earlier);
        if (absent != null) {
            return new Comparison.NotComparable(absent, true);
        }
        if (valued(later) || valued(earlier)) {
            return Valuation.change(later, earlier)
                    .<Comparison>map(change -> change(change, earlierPeriod, earlier.count()))
                    .orElseGet(() -> new Comparison.NotComparable(
                            "no change of this measure is worked out; set its two intervals side by side", false));
        }
        if (later.count().value().signum() < 0 || earlier.count().value().signum() < 0) {
            return new Comparison.NotComparable("a count below 0 was published, which has no ratio", false);
        }
        if (earlier.count().value().signum() == 0) {
            return new Comparison.NotComparable(
                    "none were recorded in " + earlierPeriod.words() + ", so that there is no percentage", false);
        }
        return change(later.count(), earlierPeriod, earlier.count());
    }

    /** Whether it comes to something else than a count that is set against people. */
    private static boolean valued(Tally.Counted counted) {
        return counted.amount() != null && !(counted.amount() instanceof Amount.Among);
    }

    private static @Nullable String absentRecords(Tally.Counted later, Tally.Counted earlier) {
        return earlier.absentRecords() == null ? later.absentRecords() : earlier.absentRecords();
    }

    private static Comparison.Change change(Count later, Period earlierPeriod, Count earlier) {
        return change(
                Ratios.percentChange(
                        later.value().doubleValue(), earlier.value().doubleValue(), RatioLimits.EXACT, CONFIDENCE),
                earlierPeriod,
                earlier);
    }

    private static Comparison.Change change(Estimate change, Period earlierPeriod, Count earlier) {
        return new Comparison.Change(
                earlierPeriod,
                earlier,
                rounded(change.value(), PERCENT_DECIMALS),
                limits(change.interval(), PERCENT_DECIMALS),
                byChanceAlone(change.interval()));
    }

    /** Until the evidence shows how much such counts usually vary, nothing is said of a change. */
    private static Judgement byChanceAlone(Interval percent) {
        return new Judgement(
                Verdict.NOT_ENOUGH_DATA,
                null,
                percent.contains(0)
                        ? "chance in counting alone gives as much"
                        : "it is more than chance in counting alone gives, and how much it usually varies is not known");
    }

    static Limits limits(Interval interval, int decimals) {
        return new Limits(rounded(interval.lower(), decimals), rounded(interval.upper(), decimals));
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
