package org.watchward.indicators.patterns;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import org.watchward.indicators.SmallAreaMonths.Held;
import org.watchward.indicators.open.HotSpotMap.Course;
import org.watchward.kernel.Period;
import org.watchward.statistics.spatial.Contiguity;
import org.watchward.statistics.spatial.FalseDiscovery;
import org.watchward.statistics.spatial.HotSpots;

/**
 * What LSOAs have been through part by part of a stretch.
 *
 * @param parts in which counts differ, oldest first
 * @param scores of Gi*, a row a part; of an LSOA that is not above the average of its part, no higher than what is not hot
 * @param hotAbove the score above which an LSOA is hot in a part: false discovery is controlled over all LSOAs and parts at once
 */
record Courses(List<Period> parts, List<double[]> scores, double hotAbove) {

    private static final int MONTHS_OF_QUARTER = 3;

    /** From so many months on, quarters are the parts; a month has too few events. */
    private static final int MONTHS_FOR_QUARTERS = 12;

    static Courses of(Held held, Period stretch, Contiguity contiguity) {
        var parts = new ArrayList<Period>();
        var found = new ArrayList<GiStar>();
        for (var part : parts(stretch, held.months())) {
            var months = part.months().stream().filter(held.months()::contains).toList();
            GiStar.of(held.areas(), area -> area.in(months), contiguity).ifPresent(scores -> {
                parts.add(part);
                found.add(scores);
            });
        }
        var hotAbove = hotAbove(found);
        return new Courses(
                parts, found.stream().map(part -> scores(part, hotAbove)).toList(), hotAbove);
    }

    private static double[] scores(GiStar part, double hotAbove) {
        return IntStream.range(0, part.scores().length)
                .mapToDouble(i -> part.above()[i] > 0 ? part.scores()[i] : Math.min(part.scores()[i], hotAbove))
                .toArray();
    }

    /** Quarters counted back from the end of the stretch, or months; those of which no month is held are left out. */
    private static List<Period> parts(Period stretch, NavigableSet<YearMonth> held) {
        var length = stretch.length() >= MONTHS_FOR_QUARTERS ? MONTHS_OF_QUARTER : 1;
        var parts = new ArrayList<Period>();
        for (var last = stretch.last();
                !last.minusMonths(length - 1L).isBefore(stretch.first());
                last = last.minusMonths(length)) {
            var part = length == 1 ? new Period.Month(last) : new Period.Range(last.minusMonths(length - 1L), last);
            if (part.months().stream().anyMatch(held::contains)) {
                parts.add(0, part);
            }
        }
        return parts;
    }

    /** The highest score, up or down, that is not significant. */
    private static double hotAbove(List<GiStar> parts) {
        var scores = parts.stream()
                .flatMapToDouble(
                        part -> IntStream.range(0, part.scores().length).mapToDouble(i -> part.scores()[i]))
                .toArray();
        var adjusted = FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(parts.stream()
                .flatMapToDouble(
                        part -> IntStream.range(0, part.pValues().length).mapToDouble(i -> part.pValues()[i]))
                .toArray());
        return IntStream.range(0, scores.length)
                .filter(i -> adjusted[i] >= GiStar.FALSE_DISCOVERY)
                .mapToDouble(i -> Math.abs(scores[i]))
                .max()
                .orElse(0);
    }

    int hotParts(int area) {
        return (int) scores.stream().filter(part -> part[area] > hotAbove).count();
    }

    Course course(int area) {
        return parts.size() < 2
                ? Course.NONE
                : Course.valueOf(HotSpots.of(
                                scores.stream().mapToDouble(part -> part[area]).toArray(), hotAbove)
                        .name());
    }
}
