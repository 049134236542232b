package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.PeriodsReader;
import org.watchward.indicators.open.BeforeAfter.Place;
import org.watchward.indicators.open.BeforeAfter.Ratio;
import org.watchward.indicators.open.BeforeAfter.Side;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.Period;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.PeriodChange;
import org.watchward.statistics.signal.PeriodRatio;
import org.watchward.statistics.signal.PeriodRatio.Stretch;
import org.watchward.statistics.signal.SeriesSignal;

/** A period and a later one, of any place. */
record TwoPeriods(Period before, Period after) {

    /** Fewest events in both periods of a place. */
    static final int FEWEST_EVENTS = 10;

    private static final int DECIMALS = 4;

    boolean sameMonthsOfYear() {
        return months(before).equals(months(after));
    }

    private static Set<Month> months(Period period) {
        return period.months().stream().map(YearMonth::getMonth).collect(Collectors.toSet());
    }

    private List<Period> both() {
        return List.of(before, after);
    }

    /** Why a place's periods cannot be compared; absent if they can. */
    @Nullable
    Refused refused(PeriodsReader.Place place) {
        for (var figure : place.figures()) {
            if (!(figure instanceof Figure.Known)) {
                return new Refused(
                        Why.NOT_HELD,
                        sentence(figure instanceof Figure.Missing missing ? missing.reason() : figure.shown()));
            }
        }
        for (var absent : place.absentRecords()) {
            if (absent != null) {
                return new Refused(Why.COVERAGE, sentence(absent));
            }
        }
        return holdsBoth(place.comparable()) ? tooLittle(place) : changed(place);
    }

    private boolean holdsBoth(MonthlyCounts comparable) {
        return comparable.size() > 0 && comparable.months()[0] <= MonthlyCounts.numberOf(before.first());
    }

    private static Refused changed(PeriodsReader.Place place) {
        return new Refused(
                Why.COVERAGE,
                place.named() == null
                        ? "Between the two periods many records of " + place.name()
                                + " seem to be absent, so that its months may not be compared."
                        : sentence(place.named()));
    }

    private @Nullable Refused tooLittle(PeriodsReader.Place place) {
        var counts = place.figures().stream()
                .map(figure -> ((Figure.Known) figure).count().value())
                .toList();
        var events = counts.get(0).add(counts.get(1)).doubleValue();
        if (events < FEWEST_EVENTS || counts.get(0).signum() <= 0) {
            return new Refused(
                    Why.TOO_LITTLE,
                    String.format(
                            java.util.Locale.UK,
                            "%s had %,.0f events in both periods together; it takes %d, and one at least before.",
                            sentenceStart(place.name()),
                            events,
                            FEWEST_EVENTS));
        }
        return place.comparable().size() < SeriesSignal.FEWEST_MONTHS
                ? new Refused(
                        Why.TOO_LITTLE,
                        "Only " + place.comparable().size() + " comparable months of " + place.name()
                                + " are held up to "
                                + after.words() + ", and " + SeriesSignal.FEWEST_MONTHS
                                + " are needed to know how much it usually varies.")
                : null;
    }

    Measured measured(PeriodsReader.Place place) {
        var earlier = stretch(before);
        var later = stretch(after);
        var ratio = PeriodRatio.of(place.comparable(), earlier, later);
        var change = PeriodChange.of(place.comparable(), earlier, later);
        return new Measured(
                new Place(
                        place.name(),
                        side(place, 0),
                        side(place, 1),
                        ratio(ratio.ratio()),
                        verdict(ratio.ratio().value(), change),
                        rounded(ratio.widening())),
                ratio);
    }

    private static Stretch stretch(Period period) {
        return new Stretch(MonthlyCounts.numberOf(period.first()), period.length());
    }

    private static Verdict verdict(double ratio, PeriodChange change) {
        if (!change.enough()) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        if (!change.clear()) {
            return Verdict.NO_CLEAR_CHANGE;
        }
        return ratio > 1 ? Verdict.RISE : Verdict.FALL;
    }

    private Side side(PeriodsReader.Place place, int which) {
        var period = both().get(which);
        var known = (Figure.Known) place.figures().get(which);
        var days = period.months().stream().mapToInt(YearMonth::lengthOfMonth).sum();
        return new Side(
                period,
                known.count(),
                known.rate(),
                days,
                known.count().value().divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP));
    }

    private static String sentence(String words) {
        return sentenceStart(words) + (words.endsWith(".") ? "" : ".");
    }

    private static String sentenceStart(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    /** A place with what its ratio is compared by. */
    record Measured(Place place, PeriodRatio ratio) {}

    static Ratio ratio(Estimate estimate) {
        return new Ratio(
                rounded(estimate.value()),
                new Limits(
                        rounded(estimate.interval().lower()),
                        rounded(estimate.interval().upper())));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
