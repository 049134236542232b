package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.indicators.PeriodsReader;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.Season.OfYear;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.MonthsOfYear;

/** How a series runs through the months of the year (docs/methods/seasonality.md). */
@Component
class Seasons {

    private static final double LEVEL = 0.05;

    private final PeriodsReader periods;

    Seasons(PeriodsReader periods) {
        this.periods = periods;
    }

    Season of(Series series) {
        if (series.points().isEmpty() || !(series.indicator().numerator() instanceof MonthlyRows)) {
            return new Refused(Why.WRONG_KIND, series.indicator().name() + " is not counted month by month.");
        }
        var stretch = new Period.Range(
                series.points().get(0).month(),
                series.points().get(series.points().size() - 1).month());
        var comparable = within(
                periods.of(series.indicator(), series.area(), List.of(stretch))
                        .here()
                        .comparable(),
                stretch);
        return MonthsOfYear.enough(comparable) ? found(series, comparable) : tooLittle(series, comparable);
    }

    private static MonthlyCounts within(MonthlyCounts months, Period stretch) {
        var first = MonthlyCounts.numberOf(stretch.first());
        var from = (int)
                Arrays.stream(months.months()).filter(month -> month < first).count();
        return new MonthlyCounts(
                Arrays.copyOfRange(months.months(), from, months.size()),
                Arrays.copyOfRange(months.counts(), from, months.size()));
    }

    private static Refused tooLittle(Series series, MonthlyCounts comparable) {
        var held = series.points().stream()
                .filter(point -> point.figure() instanceof Figure.Known)
                .count();
        var what = series.indicator().inSentence() + " in " + series.area().name();
        if (comparable.size() < held) {
            return new Refused(
                    Why.COVERAGE,
                    "Of " + held + " months of " + what + " only " + comparable.size()
                            + " may be compared with the newest, because what is held of others is less, or is of other areas. A pattern of"
                            + " the year takes two years of every month.");
        }
        return comparable.total() < MonthsOfYear.FEWEST_EVENTS && held >= 2L * Month.values().length
                ? new Refused(
                        Why.TOO_LITTLE,
                        String.format(
                                Locale.UK,
                                "%,.0f events of %s are too few to show a pattern of the year, which takes %d.",
                                comparable.total(),
                                what,
                                MonthsOfYear.FEWEST_EVENTS))
                : new Refused(
                        Why.NOT_HELD,
                        held + (held == 1 ? " month" : " months") + " of " + what
                                + " are held in this stretch. A pattern of the year takes two years of every month.");
    }

    private static Season.Found found(Series series, MonthlyCounts comparable) {
        var pattern = MonthsOfYear.of(comparable);
        var clear = pattern.pValue() < LEVEL;
        var months = Arrays.stream(Month.values())
                .map(month -> ofYear(month, comparable, pattern))
                .toList();
        var peak = Month.of(1 + extreme(pattern.factors(), 1));
        var trough = Month.of(1 + extreme(pattern.factors(), -1));
        return new Season.Found(
                series.indicator(),
                series.area(),
                months,
                Arrays.stream(comparable.months())
                        .map(month -> MonthlyCounts.monthOf(month).getYear())
                        .distinct()
                        .boxed()
                        .toList(),
                clear ? peak : null,
                clear ? trough : null,
                rounded(pattern.pValue(), 6),
                clear ? words(series, months, peak, trough) : noPattern(series),
                notes(series, comparable));
    }

    private static int extreme(double[] factors, int sign) {
        return IntStream.range(0, factors.length)
                .reduce((best, next) -> sign * factors[next] > sign * factors[best] ? next : best)
                .orElseThrow();
    }

    private static OfYear ofYear(Month month, MonthlyCounts comparable, MonthsOfYear pattern) {
        var counts = IntStream.range(0, comparable.size())
                .filter(i -> MonthlyCounts.monthOf(comparable.months()[i]).getMonth() == month)
                .mapToDouble(i -> comparable.counts()[i])
                .summaryStatistics();
        return new OfYear(
                month,
                (int) counts.getCount(),
                rounded(pattern.factors()[month.getValue() - 1], 4),
                rounded(counts.getAverage(), 1),
                rounded(counts.getMin(), 1),
                rounded(counts.getMax(), 1));
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String words(Series series, List<OfYear> months, Month peak, Month trough) {
        return subject(series) + ": usually highest in " + said(months, peak) + " and lowest in " + said(months, trough)
                + "; day for day, each year against itself.";
    }

    private static String said(List<OfYear> months, Month month) {
        var ofYear = months.get(month.getValue() - 1);
        var percent = 100 * (ofYear.index().doubleValue() - 1);
        return String.format(
                Locale.UK,
                "%s (%.0f%% %s the average month)",
                month.getDisplayName(TextStyle.FULL, Locale.UK),
                Math.abs(percent),
                percent < 0 ? "below" : "above");
    }

    private static String noPattern(Series series) {
        return "No clear pattern of the year in " + series.indicator().inSentence() + " in "
                + series.area().name()
                + ": months of the year differ no more than the same month does from year to year.";
    }

    private static String subject(Series series) {
        var what = series.indicator().name() + " in " + series.area().name();
        return series.indicator().polarity() == org.watchward.indicators.open.Polarity.AMBIGUOUS
                ? "Recorded " + what.substring(0, 1).toLowerCase(Locale.UK) + what.substring(1)
                : what;
    }

    private static List<String> notes(Series series, MonthlyCounts comparable) {
        var notes = new ArrayList<String>();
        var first = MonthlyCounts.monthOf(comparable.months()[0]);
        var last = MonthlyCounts.monthOf(comparable.months()[comparable.size() - 1]);
        notes.add(comparable.size() + " comparable months from " + said(first) + " to " + said(last) + ".");
        var unused = series.points().stream()
                        .filter(point -> point.figure() instanceof Figure.Known)
                        .count()
                - comparable.size();
        if (unused > 0) {
            notes.add("Left out: " + unused
                    + " months that may not be compared with these, because what is held changed.");
        }
        notes.add(
                "Means, lowest and highest are of whole months, of the years that each month has. Highest and lowest month are"
                        + " told by events a day, each year against itself.");
        return notes;
    }

    private static String said(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }
}
