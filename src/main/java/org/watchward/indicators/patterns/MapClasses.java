package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Classes;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Rate;

/** Divides figures into classes of equally many areas, at the roundest numbers that divide them so (docs/methods/maps.md). */
final class MapClasses {

    private static final int MOST = 5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private MapClasses() {}

    static Classes of(List<PartFigure> parts) {
        var known = parts.stream()
                .map(PartFigure::figure)
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast)
                .toList();
        return known.stream()
                .map(Figure.Known::rate)
                .filter(Objects::nonNull)
                .findFirst()
                .map(rate -> of(words(rate), true, rate.unit().decimals(), rates(known)))
                .orElseGet(() -> of("counted", false, 0, counts(known)));
    }

    private static Classes of(String words, boolean rates, int decimals, List<BigDecimal> values) {
        var sorted = values.stream()
                .map(value -> value.setScale(decimals, RoundingMode.HALF_UP))
                .sorted()
                .toList();
        return Classes.of(words, rates, decimals, sorted, sorted.isEmpty() ? List.of() : bounds(sorted, decimals));
    }

    private static List<BigDecimal> rates(List<Figure.Known> known) {
        return known.stream()
                .map(Figure.Known::rate)
                .filter(Objects::nonNull)
                .map(Rate::value)
                .toList();
    }

    private static List<BigDecimal> counts(List<Figure.Known> known) {
        return known.stream().map(figure -> figure.count().value()).toList();
    }

    /** What a value is per, or a share of: {@code per 1,000 residents}. */
    static String words(Rate rate) {
        return switch (rate.unit()) {
            case RATE ->
                String.format(
                        Locale.UK, "per %,d %s", rate.per(), rate.denominator().of());
            case PERCENT -> "percent of " + rate.denominator().of();
            case SCORE -> "score";
            case RATIO -> "times";
        };
    }

    /** Where to divide sorted values: what is left each time by as many as there may be classes yet, never between equals. */
    private static List<BigDecimal> bounds(List<BigDecimal> sorted, int decimals) {
        var bounds = new ArrayList<BigDecimal>();
        var taken = 0;
        for (var classes = MOST; classes > 1; classes--) {
            var last = sorted.get(Math.max(0, taken + fairShare(sorted.size() - taken, classes) - 1));
            taken = sorted.lastIndexOf(last) + 1;
            if (taken == sorted.size()) {
                break;
            }
            bounds.add(roundest(last, sorted.get(taken), decimals));
        }
        return bounds;
    }

    private static int fairShare(int values, int classes) {
        return (values + classes - 1) / classes;
    }

    /** The roundest number above one value and at most the next, so that it divides the two; of several, the middle one. */
    private static BigDecimal roundest(BigDecimal below, BigDecimal upTo, int decimals) {
        var unit = BigDecimal.ONE.movePointRight(upTo.abs().max(below.abs()).precision() + 1);
        var finest = BigDecimal.ONE.movePointLeft(decimals);
        for (var step = unit; step.compareTo(finest) >= 0; step = step.movePointLeft(1)) {
            for (var size : step.compareTo(finest) > 0 ? List.of(step, step.divide(TWO)) : List.of(step)) {
                var found = multiple(below, upTo, size);
                if (found != null) {
                    return found;
                }
            }
        }
        return upTo;
    }

    private static @Nullable BigDecimal multiple(BigDecimal below, BigDecimal upTo, BigDecimal size) {
        var middle = below.add(upTo).divide(TWO);
        var nearest = middle.divide(size, 0, RoundingMode.HALF_UP).multiply(size);
        for (var each : List.of(nearest, nearest.subtract(size), nearest.add(size))) {
            if (each.compareTo(below) > 0 && each.compareTo(upTo) <= 0) {
                return each;
            }
        }
        return null;
    }
}
