package org.watchward.indicators.patterns;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.watchward.indicators.open.HotSpotMap.Heat;
import org.watchward.statistics.spatial.Contiguity;
import org.watchward.statistics.spatial.FalseDiscovery;
import org.watchward.statistics.spatial.LocalAssociation;
import org.watchward.statistics.spatial.NormalScores;

/**
 * Gi* of counts by their normal scores: of raw counts, one town centre makes up most of the spread, and spots are called where there
 * are none (docs/methods/hot-spots.md).
 *
 * @param scores one an area
 * @param pValues two-sided
 * @param adjusted for how many areas there are
 * @param above how far the count of each is above the average of all
 */
@SuppressWarnings("ArrayRecordComponent") // one number an area, in and out of a calculation
record GiStar(double[] scores, double[] pValues, double[] adjusted, double[] above) {

    /** Share of those called hot or cold that may be so by chance. */
    static final double FALSE_DISCOVERY = 0.05;

    /** One that is itself no higher than the average and lies among high ones is no hot spot; nor is the reverse a cold one. */
    Heat heat(int at) {
        if (adjusted[at] >= FALSE_DISCOVERY || scores[at] * above[at] <= 0) {
            return Heat.NEITHER;
        }
        return scores[at] > 0 ? Heat.HOT : Heat.COLD;
    }

    /** Empty if all areas have the same. */
    static <T> Optional<GiStar> of(Collection<T> areas, ToDoubleFunction<T> count, Contiguity contiguity) {
        var counts = areas.stream().mapToDouble(count).toArray();
        if (Arrays.stream(counts).distinct().count() < 2) {
            return Optional.empty();
        }
        var found = LocalAssociation.giStar(NormalScores.of(counts), contiguity);
        var average = Arrays.stream(counts).average().orElseThrow();
        return Optional.of(new GiStar(
                found.scores(),
                found.pValues(),
                FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(found.pValues()),
                Arrays.stream(counts).map(each -> each - average).toArray()));
    }
}
