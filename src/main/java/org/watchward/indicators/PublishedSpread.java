package org.watchward.indicators;

import java.sql.Date;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Judgement;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.comparison.ChangeSpread;
import org.watchward.statistics.signal.SeriesSignal;

/**
 * Judges a change between two published years by how much all places of its kind in the release changed: two counts of one place do not
 * show how much it varies (docs/methods/signal.md).
 */
@Component
class PublishedSpread {

    /** With fewer places their spread is not known. */
    private static final int FEWEST_PLACES = 20;

    private static final NormalDistribution CHANCE = NormalDistribution.of(0, 1);

    private final Evidence evidence;
    private final String query = Warehouse.query("indicators", "published-changes");
    private final PerImport<Asked, List<double[]>> remembered;

    PublishedSpread(Evidence evidence) {
        this.evidence = evidence;
        this.remembered = new PerImport<>(evidence);
    }

    /**
     * The change with what may be said of it.
     *
     * @param area where it is; it is judged against places of its own kind, a district against partnerships
     */
    Comparison.Change judged(
            Comparison.Change change, PublishedCount counted, AreaType area, Period later, double laterCount) {
        var earlierCount = change.earlier().value().doubleValue();
        if (laterCount <= 0 || earlierCount <= 0) {
            return change.judged(new Judgement(Verdict.NOT_ENOUGH_DATA, null, "there were none in one of the years"));
        }
        var kind = area == AreaType.DISTRICT ? AreaType.PARTNERSHIP : area;
        var changes = remembered.get(new Asked(counted, kind, later), this::read);
        return change.judged(
                changes.size() < FEWEST_PLACES
                        ? tooFew(changes.size(), kind)
                        : judgement(change, spread(changes), laterCount, earlierCount, kind));
    }

    private static Judgement tooFew(int places, AreaType kind) {
        return new Judgement(
                Verdict.NOT_ENOUGH_DATA,
                null,
                "only " + places + " " + (places == 1 ? kind.singular() : kind.plural())
                        + " changed between the same years to judge it by, and " + FEWEST_PLACES + " are needed");
    }

    private static Judgement judgement(
            Comparison.Change change, ChangeSpread spread, double later, double earlier, AreaType kind) {
        var p = 2 * CHANCE.survivalProbability(Math.abs(spread.score(later, earlier)));
        return new Judgement(
                Judge.verdict(change, p < SeriesSignal.LEVEL),
                Judge.pValue(p),
                "judged by how differently " + spread.places() + " " + kind.plural() + " changed");
    }

    private static ChangeSpread spread(List<double[]> changes) {
        return ChangeSpread.of(
                changes.stream().mapToDouble(pair -> pair[0]).toArray(),
                changes.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    private List<double[]> read(Asked asked) {
        var earlier = asked.later().yearEarlier();
        return evidence.sql()
                .sql(query)
                .param("dataset", asked.counted().dataset())
                .param("item", asked.counted().item())
                .param("area_type", asked.kind().singular())
                .param("later_start", first(asked.later()))
                .param("later_end", last(asked.later()))
                .param("earlier_start", first(earlier))
                .param("earlier_end", last(earlier))
                .query((row, number) -> new double[] {row.getDouble("later"), row.getDouble("earlier")})
                .list();
    }

    private static Date first(Period period) {
        return Date.valueOf(period.first().atDay(1));
    }

    private static Date last(Period period) {
        return Date.valueOf(period.last().atEndOfMonth());
    }

    private record Asked(PublishedCount counted, AreaType kind, Period later) {}
}
