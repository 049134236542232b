package org.watchward.statistics.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.watchward.statistics.Require;

/** How alike places are: the straight distance between them when each characteristic is in its standard deviations. */
public final class Likeness {

    private final double[][] places;

    private Likeness(double[][] places) {
        this.places = places;
    }

    /**
     * Standardises the characteristics; one that is the same everywhere says nothing.
     *
     * @param places one row a place, one column a characteristic; rows equally long
     * @throws IllegalArgumentException if rows differ in length or hold anything but numbers
     */
    public static Likeness of(double[][] places) {
        Require.atLeast("places", 1, places.length);
        var standardised = new double[places.length][places[0].length];
        for (var row : places) {
            Require.equallyMany("characteristics", places[0].length, row.length);
            Require.finite("characteristic", row);
        }
        for (var column = 0; column < places[0].length; column++) {
            standardise(places, standardised, column);
        }
        return new Likeness(standardised);
    }

    private static void standardise(double[][] places, double[][] into, int column) {
        var mean = IntStream.range(0, places.length)
                .mapToDouble(place -> places[place][column])
                .average()
                .orElseThrow();
        var variance = IntStream.range(0, places.length)
                .mapToDouble(place -> Math.pow(places[place][column] - mean, 2))
                .average()
                .orElseThrow();
        var deviation = variance > 0 ? Math.sqrt(variance) : 1;
        for (var place = 0; place < places.length; place++) {
            into[place][column] = (places[place][column] - mean) / deviation;
        }
    }

    /**
     * The places most like one, the nearest first; of two as near, the one that was given first.
     *
     * @param place its row
     * @param howMany at most so many
     */
    public List<Integer> nearest(int place, int howMany) {
        return IntStream.range(0, places.length)
                .filter(other -> other != place)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distance(place, other)))
                .limit(howMany)
                .toList();
    }

    /** Distance of two places, in standard deviations. */
    public double distance(int one, int other) {
        var sum = 0.0;
        for (var column = 0; column < places[one].length; column++) {
            var apart = places[one][column] - places[other][column];
            sum += apart * apart;
        }
        return Math.sqrt(sum);
    }
}
