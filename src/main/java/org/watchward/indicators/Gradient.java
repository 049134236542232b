package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Rates;
import org.watchward.statistics.Ratios;
import org.watchward.statistics.comparison.Correlations;
import org.watchward.statistics.comparison.Inequality;
import org.watchward.statistics.comparison.QuantileGroups;

/**
 * How a rate runs from the most to the least deprived fifth of an area's LSOAs (docs/methods/deprivation.md).
 *
 * @param fifths most deprived first; fifths of the LSOAs of this area, not of the country
 * @param correlation Spearman's, of each LSOA's rate with how deprived it is: above 0 where the deprived have more
 * @param ratio the rate of the most deprived fifth to that of the least; absent if either has none
 */
public record Gradient(
        List<Fifth> fifths,
        Correlations.@Nullable Correlation correlation,
        @Nullable Estimate ratio) {

    /** Fewest LSOAs that fifths are made of. */
    static final int FEWEST_LSOAS = 20;

    private static final int GROUPS = 5;
    private static final double PER = 1_000;

    /** Copies the fifths. */
    public Gradient {
        fifths = List.copyOf(fifths);
    }

    /**
     * One LSOA.
     *
     * @param events there in the months held; 0 or more
     * @param people its residents; above 0
     * @param rank by deprivation, 1 the most deprived
     */
    record Small(AreaCode lsoa, double events, long people, double rank) {

        double rate() {
            return events / people;
        }
    }

    /**
     * One fifth.
     *
     * @param number 1 the most deprived, 5 the least
     * @param lsoas how many are in it
     * @param events in all of them
     * @param people residents of all of them
     * @param per1000 the rate, with the limits of a Poisson count
     * @param squares sum of the squared differences of each LSOA's events from what the rate of the fifth would give it
     */
    public record Fifth(int number, int lsoas, double events, long people, Estimate per1000, double squares) {

        private static Fifth of(int number, List<Small> lsoas) {
            var events = lsoas.stream().mapToDouble(Small::events).sum();
            var people = lsoas.stream().mapToLong(Small::people).sum();
            var squares = lsoas.stream()
                    .mapToDouble(each -> Math.pow(each.events() - events / people * each.people(), 2))
                    .sum();
            var rate = Rates.crude(events, (double) people, PER, Reckoning.CONFIDENCE);
            return new Fifth(number, lsoas.size(), events, people, rate, squares);
        }

        /** The variance of its rate per head: as its LSOAs differ among themselves, and never less than Poisson. */
        double variance() {
            var between = lsoas > 1 ? squares * lsoas / (lsoas - 1.0) : 0;
            return Math.max(between, events) / people / people;
        }

        double perHead() {
            return events / people;
        }
    }

    /** The gradient over LSOAs; empty if there are too few for fifths, or none differs from another. */
    static Optional<Gradient> of(List<Small> lsoas) {
        if (lsoas.size() < FEWEST_LSOAS) {
            return Optional.empty();
        }
        var groups = fifths(lsoas);
        var fifths = new ArrayList<Fifth>();
        for (var number = 1; number <= GROUPS; number++) {
            var group = number;
            var inIt = IntStream.range(0, groups.length)
                    .filter(i -> groups[i] == group)
                    .mapToObj(lsoas::get)
                    .toList();
            if (inIt.isEmpty()) {
                return Optional.empty();
            }
            fifths.add(Fifth.of(number, inIt));
        }
        return Optional.of(new Gradient(fifths, correlation(lsoas), ratio(fifths)));
    }

    /** Which fifth each LSOA falls in, 1 the most deprived. */
    static int[] fifths(List<Small> lsoas) {
        return QuantileGroups.of(lsoas.stream().mapToDouble(Small::rank).toArray(), GROUPS, false);
    }

    private static Correlations.@Nullable Correlation correlation(List<Small> lsoas) {
        var rates = lsoas.stream().mapToDouble(Small::rate).toArray();
        var deprived = lsoas.stream().mapToDouble(each -> -each.rank()).toArray();
        return IntStream.range(1, rates.length).allMatch(i -> rates[i] == rates[0])
                ? null
                : Correlations.spearman(rates, deprived, Reckoning.CONFIDENCE);
    }

    private static @Nullable Estimate ratio(List<Fifth> fifths) {
        var most = fifths.get(0);
        var least = fifths.get(GROUPS - 1);
        return most.events() > 0 && least.events() > 0
                ? Ratios.ofEstimates(
                        most.perHead(), most.variance(), least.perHead(), least.variance(), Reckoning.CONFIDENCE)
                : null;
    }

    /**
     * The slope index: the fitted rate at the most deprived end less that at the least deprived end, per 1,000; absent if a
     * fifth has no events. Its limits are drawn, which takes some hundredths of a second.
     */
    public @Nullable Estimate slope() {
        if (fifths.stream().anyMatch(fifth -> fifth.events() == 0)) {
            return null;
        }
        var groups = fifths.stream()
                .map(fifth -> new Inequality.Group(
                        fifth.people(), fifth.per1000().value(), Math.sqrt(fifth.variance()) / fifth.perHead()))
                .toList();
        var slope = Inequality.of(groups, Inequality.Scale.LOG, Inequality.Scale.PLAIN, Inequality.Sampling.USUAL)
                .slope();
        var limits = slope.interval();
        return new Estimate(-slope.value(), new Interval(-limits.upper(), -limits.lower()));
    }
}
