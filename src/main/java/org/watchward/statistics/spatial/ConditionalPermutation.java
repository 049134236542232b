package org.watchward.statistics.spatial;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/**
 * P-values of local statistics by holding each area and drawing its neighbours anew from all others (Anselin 1995;
 * {@code docs/methods/spatial-association.md}).
 *
 * <p>For each area {@code permutations} sets of as many others as it has neighbours are needed. As PySAL does, the draws are made once,
 * as places among "the others", and used for every area: the sets of an area with d neighbours are the first d of each draw. Draws of
 * different areas are therefore not independent of each other, but each area's are a fair sample. Local Moran, Gi and Gi* all rest on the
 * sum of the neighbours, so one pass over the draws serves all three.
 *
 * <p>Two-sided p-values are {@code 2 (1 + the smaller tail) / (1 + permutations)}, at most 1: the smallest is 0.002 for 999.
 *
 * @param moran of local Moran's I
 * @param gi of Gi
 * @param giStar of Gi*; the same as Gi's, since the area itself is held
 */
@SuppressWarnings("ArrayRecordComponent") // one number an area, for tens of thousands of areas
public record ConditionalPermutation(double[] moran, double[] gi, double[] giStar) {

    /**
     * Runs it on all processors; the seed alone decides the answer.
     *
     * @param values one an area
     * @param contiguity which touch
     * @param permutations 1 or more, usually 999
     * @param seed the same seed gives the same answer, on any number of processors
     * @throws IllegalArgumentException if an area has as many neighbours as there are others, or lengths differ
     */
    public static ConditionalPermutation of(double[] values, Contiguity contiguity, int permutations, long seed) {
        Require.atLeast("permutations", 1, permutations);
        Require.equallyMany("values", contiguity.size(), values.length);
        Require.finite("values", values);
        Require.atLeast("areas", contiguity.highestDegree() + 2, values.length);
        var draws = new Draws(values.length - 1, contiguity.highestDegree(), permutations, seed);
        var pValues = new double[values.length];
        IntStream.range(0, values.length)
                .parallel()
                .forEach(area -> pValues[area] = contiguity.island(area) ? 1 : pValue(area, values, contiguity, draws));
        return new ConditionalPermutation(pValues, pValues.clone(), pValues.clone());
    }

    private static double pValue(int area, double[] values, Contiguity contiguity, Draws draws) {
        var observed = contiguity.sumAround(area, values);
        var close = 1e-12 * Math.max(1, Math.abs(observed));
        var atLeast = 0;
        var atMost = 0;
        var degree = contiguity.degree(area);
        for (var draw = 0; draw < draws.permutations; draw++) {
            var sum = draws.sum(draw, degree, area, values);
            atLeast += sum >= observed - close ? 1 : 0;
            atMost += sum <= observed + close ? 1 : 0;
        }
        return Math.min(1, 2 * (Math.min(atLeast, atMost) + 1.0) / (draws.permutations + 1.0));
    }

    /** Sets of places among the others, each without repetition, row after row. */
    private static final class Draws {

        private final int permutations;
        private final int width;
        private final int[] places;

        Draws(int others, int width, int permutations, long seed) {
            this.permutations = permutations;
            this.width = width;
            this.places = new int[permutations * width];
            var random = new SplittableRandom(seed);
            var deck = IntStream.range(0, others).toArray();
            for (var draw = 0; draw < permutations; draw++) {
                deal(deck, draw * width, random);
            }
        }

        /** The first cards of a shuffle; the deck may stay as it is, since any order of it is as good to start from. */
        private void deal(int[] deck, int from, SplittableRandom random) {
            for (var card = 0; card < width; card++) {
                var other = card + random.nextInt(deck.length - card);
                var kept = deck[card];
                deck[card] = deck[other];
                deck[other] = kept;
                places[from + card] = deck[card];
            }
        }

        /** The sum of values at a draw's first places among all areas but one. */
        double sum(int draw, int degree, int but, double[] values) {
            var sum = 0.0;
            var from = draw * width;
            for (var k = from; k < from + degree; k++) {
                var place = places[k];
                sum += values[place < but ? place : place + 1];
            }
            return sum;
        }
    }
}
