package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order by weights, and how far it hangs on them (docs/methods/themes.md).
 *
 * <p>A score is the weighted mean of what is known. Those that are alike share a place; one of which nothing is known that
 * counts has no score and comes last.
 */
public final class Order {

    private static final long SEED = 20_100_913;
    private static final int DRAWS = 1_000;
    private static final double FACTOR = 2;
    private static final double ALIKE = 1e-9;
    private static final double TAIL = 0.025;
    private static final double NO_SCORE = -1;

    private final List<Map<Aspect, Double>> values;

    /**
     * An order of several.
     *
     * @param values of each, 0 to 1; what is not known is left out
     */
    public Order(List<Map<Aspect, Double>> values) {
        this.values = List.copyOf(values);
    }

    /** Of cards; what cannot be placed has nothing that counts. */
    static Order of(List<ThemeCard> cards) {
        return new Order(cards.stream().map(ThemeCard::counting).toList());
    }

    /**
     * The place of one.
     *
     * @param score 0 to 1; absent if nothing is known that counts
     * @param rank 1 is the first
     * @param turned its places when one weight at a time is halved or doubled, the declared one among them
     * @param drawn its places in the middle 95 of 100 random weightings
     * @param first in what share of the random weightings it comes first
     */
    public record Place(@Nullable Double score, int rank, Range turned, Range drawn, double first) {}

    /** From the best place to the worst. */
    public record Range(int best, int worst) {
        /** Whether it is one place. */
        public boolean single() {
            return best == worst;
        }
    }

    /**
     * The place of each, in the order in which they were given.
     *
     * @param weights 0 or more each; what has none counts nothing
     */
    public List<Place> places(Map<Aspect, Double> weights) {
        var scores = scores(weights);
        var ranks = ranks(scores);
        var turned = turned(weights);
        turned.add(ranks);
        var drawn = drawn(weights);
        return IntStream.range(0, values.size())
                .mapToObj(at -> new Place(
                        scores[at] == NO_SCORE ? null : scores[at],
                        ranks[at],
                        range(turned, at, 0),
                        range(drawn, at, TAIL),
                        first(drawn, at)))
                .toList();
    }

    private double[] scores(Map<Aspect, Double> weights) {
        return values.stream().mapToDouble(each -> score(each, weights)).toArray();
    }

    private static double score(Map<Aspect, Double> values, Map<Aspect, Double> weights) {
        var sum = 0.0;
        var total = 0.0;
        for (var each : values.entrySet()) {
            var weight = weights.getOrDefault(each.getKey(), 0.0);
            sum += weight * each.getValue();
            total += weight;
        }
        return total > 0 ? sum / total : NO_SCORE;
    }

    private static int[] ranks(double[] scores) {
        return Arrays.stream(scores)
                .mapToInt(own -> 1
                        + (int) Arrays.stream(scores)
                                .filter(other -> other > own + ALIKE)
                                .count())
                .toArray();
    }

    private List<int[]> turned(Map<Aspect, Double> weights) {
        var turned = new ArrayList<int[]>();
        for (var aspect : weights.keySet()) {
            for (var factor : new double[] {1 / FACTOR, FACTOR}) {
                var other = new EnumMap<>(weights);
                other.computeIfPresent(aspect, (key, weight) -> weight * factor);
                turned.add(ranks(scores(other)));
            }
        }
        return turned;
    }

    /** Each weight times a factor of its own that lies between a half and two in two draws of three; always the same draws. */
    private List<int[]> drawn(Map<Aspect, Double> weights) {
        var random = new Random(SEED);
        var drawn = new ArrayList<int[]>();
        for (var draw = 0; draw < DRAWS; draw++) {
            var other = new EnumMap<Aspect, Double>(Aspect.class);
            for (var aspect : Aspect.values()) {
                var factor = Math.pow(FACTOR, random.nextGaussian());
                other.put(aspect, weights.getOrDefault(aspect, 0.0) * factor);
            }
            drawn.add(ranks(scores(other)));
        }
        return drawn;
    }

    private static Range range(List<int[]> ranks, int at, double tail) {
        var sorted = ranks.stream().mapToInt(each -> each[at]).sorted().toArray();
        var left = (int) (sorted.length * tail);
        return new Range(sorted[left], sorted[sorted.length - 1 - left]);
    }

    private static double first(List<int[]> ranks, int at) {
        return (double) ranks.stream().filter(each -> each[at] == 1).count() / ranks.size();
    }
}
