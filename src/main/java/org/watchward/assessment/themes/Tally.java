package org.watchward.assessment.themes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchward.assessment.themes.Score.Scale;

/**
 * The scores of a theme, partner by partner: each organisation counts once, by the median of its people (docs/methods/themes.md).
 *
 * @param partners by name
 * @param spreads of each scale; none if nobody has scored
 */
record Tally(List<Partner> partners, Map<Scale, Spread> spreads) {

    Tally {
        partners = List.copyOf(partners);
        spreads = Map.copyOf(spreads);
    }

    /** One organisation, or a person who is a member of none. */
    record Partner(String name, List<Score> scores) {

        double median(Scale scale) {
            return quantile(
                    scores.stream().mapToDouble(each -> each.of(scale)).sorted().toArray(), HALF);
        }

        String shown(Scale scale) {
            return Tally.shown(median(scale));
        }
    }

    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;
    private static final int CLOSE = 1;
    private static final int SOME_WAY = 2;

    /**
     * How the partners' scores lie.
     *
     * @param lower the first quartile
     * @param upper the third
     */
    record Spread(int partners, double lowest, double lower, double median, double upper, double highest) {

        /** {@code 3, from 1 to 5}. */
        String words() {
            return lowest == highest
                    ? shown(median)
                    : shown(median) + ", from " + shown(lowest) + " to " + shown(highest);
        }

        String middling() {
            return shown(median);
        }

        /** {@code 1 to 5}. */
        String range() {
            return lowest == highest ? shown(lowest) : shown(lowest) + " to " + shown(highest);
        }

        /** The middle half. */
        String middle() {
            return lower == upper ? shown(lower) : shown(lower) + " to " + shown(upper);
        }
    }

    static Tally of(List<Score> scores) {
        var partners = scores.stream().collect(Collectors.groupingBy(Score::partner)).values().stream()
                .map(each -> new Partner(each.get(0).partnerName(), each))
                .sorted(Comparator.comparing(Partner::name))
                .toList();
        var spreads = new EnumMap<Scale, Spread>(Scale.class);
        if (!partners.isEmpty()) {
            for (var scale : Scale.values()) {
                spreads.put(
                        scale,
                        spread(partners.stream()
                                .mapToDouble(partner -> partner.median(scale))
                                .sorted()
                                .toArray()));
            }
        }
        return new Tally(partners, spreads);
    }

    /** How far apart all people's scores are, and where those of one partner are. */
    String agreement(Scale scale) {
        var far = partners.size() < 2 ? "only one partner has scored" : far(apart(all(), scale));
        return within(scale).map(within -> far + "; " + within).orElse(far);
    }

    private static String far(int apart) {
        if (apart == 0) {
            return "all agree";
        }
        return apart <= CLOSE ? "close" : apart <= SOME_WAY ? "some way apart" : "far apart: talk it over";
    }

    /** Where people of one partner are not close to each other: {@code within Arden Council harm goes from 1 to 5}. */
    Optional<String> within(Scale scale) {
        return partners.stream()
                .filter(partner -> apart(partner.scores(), scale) > CLOSE)
                .map(partner -> "within " + partner.name() + " " + scale.id() + " goes from "
                        + given(partner.scores(), scale).getMin() + " to "
                        + given(partner.scores(), scale).getMax())
                .reduce((one, other) -> one + "; " + other);
    }

    private static int apart(List<Score> scores, Scale scale) {
        return given(scores, scale).getMax() - given(scores, scale).getMin();
    }

    private static IntSummaryStatistics given(List<Score> scores, Scale scale) {
        return scores.stream().mapToInt(each -> each.of(scale)).summaryStatistics();
    }

    private static Spread spread(double[] sorted) {
        return new Spread(
                sorted.length,
                sorted[0],
                quantile(sorted, QUARTER),
                quantile(sorted, HALF),
                quantile(sorted, 1 - QUARTER),
                sorted[sorted.length - 1]);
    }

    /** Between the two nearest, in proportion: R's type 7. */
    private static double quantile(double[] sorted, double share) {
        var place = (sorted.length - 1) * share;
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static String shown(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.UK, "%.2f", value).replaceFirst("0$", "");
    }

    boolean none() {
        return partners.isEmpty();
    }

    /** All people's scores, partner by partner. */
    List<Score> all() {
        return Arrays.stream(partners.toArray(Partner[]::new))
                .flatMap(each -> each.scores().stream())
                .toList();
    }
}
