package org.watchward.assessment.themes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.DeprivationGap;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.shown.Say;

/** How much more of a theme the most deprived neighbourhoods have, where an indicator of a gap counts the same as the theme. */
final class Gap {

    private static final double LARGEST = 4;

    private Gap() {}

    /** The indicator of the gap by income that counts what one of the theme's indicators counts; empty if none is declared. */
    static Optional<Indicator> indicator(Theme theme, List<Indicator> all, Area area) {
        var counted = all.stream()
                .filter(each -> theme.indicators().contains(each.id()))
                .flatMap(each -> each.numerator() instanceof MonthlyRows rows
                        ? List.of(rows.categories()).stream()
                        : java.util.stream.Stream.empty())
                .toList();
        return all.stream()
                .filter(each -> each.areas().contains(area.type()))
                .filter(each -> each.numerator() instanceof DeprivationGap gap
                        && gap.domain() == Domain.INCOME
                        && counted.contains(gap.categories()))
                .findFirst();
    }

    /** What is said; the answer is absent if no such indicator is declared. */
    static Line of(@Nullable Answer answer) {
        if (answer == null) {
            return Line.unknown(Aspect.DEPRIVATION, "Not measured: no deprivation gap is declared for what it counts.");
        }
        var rate = answer.figure().rate();
        if (rate == null) {
            return Line.unknown(
                    Aspect.DEPRIVATION,
                    "Not known. "
                            + Say.sentence(
                                    answer.figure() instanceof Figure.Missing missing
                                            ? missing.reason()
                                            : answer.figure().shown()));
        }
        var evidence = List.of(Trace.of("theme-deprivation", answer));
        var clear = rate.interval95() != null && rate.interval95().lower().compareTo(BigDecimal.ONE) > 0;
        return new Line(
                Aspect.DEPRIVATION,
                clear ? rate.shown() + " times" : "no clear gap",
                words(rate, clear),
                clear ? value(rate) : 0.0,
                evidence);
    }

    private static String words(Rate rate, boolean clear) {
        var interval = rate.interval95() == null ? "" : " (95% interval " + rate.limitsShown() + ")";
        return clear
                ? "The most deprived fifth of its neighbourhoods by income has " + rate.shown()
                        + " times the rate of the least" + interval + "."
                : "No clear gap: the most deprived fifth of its neighbourhoods by income has " + rate.shown()
                        + " times the rate of the least" + interval + ".";
    }

    /** 0 for no gap, 1 for four times. */
    private static double value(Rate rate) {
        return Math.max(0, Math.min(1, Math.log(rate.value().doubleValue()) / Math.log(LARGEST)));
    }
}
