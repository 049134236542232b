package org.watchward.statistics.spatial;

import java.util.Arrays;
import java.util.List;
import org.watchward.statistics.Require;

/**
 * Which areas touch which, as sparse rows of numbers: area {@code i}'s neighbours stand from {@code starts[i]} to
 * {@code starts[i + 1]}. Areas are numbered from 0 in the order of every array of values.
 */
public final class Contiguity {

    private final int[] starts;
    private final int[] neighbours;

    private Contiguity(int[] starts, int[] neighbours) {
        this.starts = starts;
        this.neighbours = neighbours;
    }

    /**
     * From lists of neighbours.
     *
     * @param lists for each area the areas that it touches; an area without any is an island
     * @throws IllegalArgumentException if an area touches itself, one that is not there, or one that does not touch it
     */
    public static Contiguity of(List<int[]> lists) {
        var starts = new int[lists.size() + 1];
        for (var i = 0; i < lists.size(); i++) {
            starts[i + 1] = starts[i] + lists.get(i).length;
        }
        var neighbours = new int[starts[lists.size()]];
        for (var i = 0; i < lists.size(); i++) {
            var sorted = lists.get(i).clone();
            Arrays.sort(sorted);
            System.arraycopy(sorted, 0, neighbours, starts[i], sorted.length);
        }
        var contiguity = new Contiguity(starts, neighbours);
        contiguity.check();
        return contiguity;
    }

    private void check() {
        for (var i = 0; i < size(); i++) {
            for (var k = starts[i]; k < starts[i + 1]; k++) {
                var other = neighbours[k];
                if (other < 0 || other >= size() || other == i || (k > starts[i] && neighbours[k - 1] == other)) {
                    throw new IllegalArgumentException("area " + i + " must touch other areas once each, had " + other);
                }
                if (Arrays.binarySearch(neighbours, starts[other], starts[other + 1], i) < 0) {
                    throw new IllegalArgumentException(
                            "area " + other + " must touch area " + i + " as that touches it");
                }
            }
        }
    }

    /**
     * From distances: points touch when they are at most so far apart (each against each: for hundreds, not thousands).
     *
     * @param x eastings in metres
     * @param y northings in metres, as many
     * @param most in metres
     */
    public static Contiguity within(double[] x, double[] y, double most) {
        Require.equallyMany("y", x.length, y.length);
        var lists = new java.util.ArrayList<int[]>();
        for (var i = 0; i < x.length; i++) {
            var at = i;
            lists.add(java.util.stream.IntStream.range(0, x.length)
                    .filter(j -> j != at && Math.hypot(x[j] - x[at], y[j] - y[at]) <= most)
                    .toArray());
        }
        return of(lists);
    }

    /** How many areas there are. */
    public int size() {
        return starts.length - 1;
    }

    /** How many areas an area touches. */
    public int degree(int area) {
        return starts[area + 1] - starts[area];
    }

    /** How many pairs of areas touch, each counted both ways. */
    public int links() {
        return neighbours.length;
    }

    /** The most neighbours that any area has. */
    public int highestDegree() {
        var highest = 0;
        for (var area = 0; area < size(); area++) {
            highest = Math.max(highest, degree(area));
        }
        return highest;
    }

    /** Whether an area touches none. */
    public boolean island(int area) {
        return degree(area) == 0;
    }

    /** The sum of the neighbours' values. */
    public double sumAround(int area, double[] values) {
        var sum = 0.0;
        for (var k = starts[area]; k < starts[area + 1]; k++) {
            sum += values[neighbours[k]];
        }
        return sum;
    }

    int start(int area) {
        return starts[area];
    }

    int neighbour(int link) {
        return neighbours[link];
    }
}
