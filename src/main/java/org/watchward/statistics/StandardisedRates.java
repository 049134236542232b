package org.watchward.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Rates made comparable between places whose people differ in age, or in any other banding ({@code docs/methods/standardised.md}).
 */
public final class StandardisedRates {

    /** Below this many events a directly standardised rate is not given, as PHEindicatormethods and Fingertips do not. */
    public static final double FEWEST_EVENTS = 10;

    private StandardisedRates() {}

    /**
     * One age band of an area, for direct standardisation.
     *
     * @param events recorded events in the band; 0 or more
     * @param variance variance of {@code events}: the events themselves if they are independent; the sum of squared events
     *     per person if one person can have several
     * @param population people of the band in the area; above 0
     * @param standard people of the band in the standard population; 0 or more
     */
    public record Band(double events, double variance, double population, double standard) {

        /**
         * Refuses values out of range.
         *
         * @throws IllegalArgumentException naming the argument
         */
        public Band {
            Require.zeroOrMore("events", events);
            Require.zeroOrMore("variance", variance);
            Require.positive("population", population);
            Require.zeroOrMore("standard", standard);
        }

        /** A band whose events are independent of each other. */
        public static Band ofIndependent(double events, double population, double standard) {
            return new Band(events, events, population, standard);
        }
    }

    /**
     * One age band of an area, for indirect standardisation.
     *
     * @param population people of the band in the area; 0 or more
     * @param referenceEvents events of the band in the reference area; 0 or more
     * @param referencePopulation people of the band in the reference area; above 0
     */
    public record ReferenceBand(double population, double referenceEvents, double referencePopulation) {

        /**
         * Refuses values out of range.
         *
         * @throws IllegalArgumentException naming the argument
         */
        public ReferenceBand {
            Require.zeroOrMore("population", population);
            Require.zeroOrMore("referenceEvents", referenceEvents);
            Require.positive("referencePopulation", referencePopulation);
        }

        double expected() {
            return population * (referenceEvents / referencePopulation);
        }
    }

    /**
     * Directly standardised rate with the limits of Dobson, Kuulasmaa, Eberle and Scherer (1991):
     * {@code rate = multiplier * sum(w x / n) / sum(w)}, and {@code rate + sqrt(variance / events) (limit - events)} with
     * {@link Rates#byar} for the limits of all events together.
     *
     * @param bands one each for every band of the standard population; not empty
     * @param multiplier what the rate is per, such as 100,000; above 0
     * @param confidence between 0 and 1
     * @return nothing if there are fewer than {@link #FEWEST_EVENTS} events in all
     * @throws IllegalArgumentException if there is no band, or the standard populations add up to 0
     */
    public static Optional<Estimate> direct(List<Band> bands, double multiplier, double confidence) {
        Require.positive("multiplier", multiplier);
        var standard = bands.stream().mapToDouble(Band::standard).sum();
        Require.positive("standard", standard);
        var events = bands.stream().mapToDouble(Band::events).sum();
        if (events < FEWEST_EVENTS) {
            return Optional.empty();
        }
        var rate = bands.stream()
                        .mapToDouble(band -> band.standard() * band.events() / band.population())
                        .sum()
                / standard;
        var scale = Math.sqrt(varianceOf(bands) / events) / standard;
        var limits = Rates.byar(events, confidence).map(limit -> rate + scale * (limit - events));
        return Optional.of(new Estimate(rate, limits).map(value -> value * multiplier));
    }

    private static double varianceOf(List<Band> bands) {
        return bands.stream()
                .mapToDouble(band -> Math.pow(band.standard() / band.population(), 2) * band.variance())
                .sum();
    }

    /**
     * Events that an area would have if each of its bands had the reference rate.
     *
     * @param bands one each for every band
     */
    public static double expected(List<ReferenceBand> bands) {
        return bands.stream().mapToDouble(ReferenceBand::expected).sum();
    }

    /**
     * Indirectly standardised ratio: {@code multiplier * observed / expected}, with the limits of {@link Rates#poisson}.
     *
     * @param observed events in the area; 0 or more
     * @param expected events expected at reference rates ({@link #expected}); above 0
     * @param multiplier 1 for a ratio, 100 for the usual index; above 0
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate indirectRatio(double observed, double expected, double multiplier, double confidence) {
        return Rates.crude(observed, expected, multiplier, confidence);
    }

    /**
     * Indirectly standardised rate: the ratio of observed to expected events, times the crude rate of the reference area.
     *
     * @param observed events in the area; 0 or more
     * @param expected events expected at reference rates; above 0
     * @param referenceRate crude rate of the reference area, already in the wanted units; above 0
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException naming the argument that is out of range
     */
    public static Estimate indirectRate(double observed, double expected, double referenceRate, double confidence) {
        return Rates.crude(observed, expected, referenceRate, confidence);
    }
}
