package org.watchward.indicators;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.MonthlyCounts;

/** Periods of an area and of the rest of its force, and the months by which they may be judged; from one reading. */
@Component
public class PeriodsReader {

    private final Areas areas;
    private final EvidenceReader reader;

    PeriodsReader(Areas areas, EvidenceReader reader) {
        this.areas = areas;
        this.reader = reader;
    }

    /**
     * What is held.
     *
     * @param rest of the force; absent if the area is a force, or lies in no one force
     */
    public record Held(Place here, @Nullable Place rest) {}

    /**
     * One place.
     *
     * @param name as it is called: {@code Cherwell}, {@code the rest of Thames Valley}
     * @param figures of the periods, in their order
     * @param absentRecords for each period why records are suspected to be absent from it; null if they are not
     * @param named why the first period cannot be compared with the last, because their files name other LSOAs; null if it can
     * @param comparable the months that may be compared with each other, up to the end of the last period
     */
    public record Place(
            String name,
            List<Figure> figures,
            List<@Nullable String> absentRecords,
            @Nullable String named,
            MonthlyCounts comparable) {}

    /**
     * The periods of an area.
     *
     * @param indicator one that counts monthly rows
     * @param periods in order of time
     */
    public Held of(Indicator indicator, Area area, List<Period> periods) {
        var rows = (MonthlyRows) indicator.numerator();
        var force =
                area.type() == AreaType.FORCE ? null : areas.force(area.code()).orElse(null);
        var asked = force == null ? List.of(area) : List.of(area, force);
        var evidence = reader.read(new Question(List.of(indicator), asked, periods));
        var here = place(evidence, indicator, rows, area, periods);
        return new Held(
                here,
                force == null
                        ? null
                        : rest(indicator, area, here, force, place(evidence, indicator, rows, force, periods)));
    }

    private static Place place(
            HeldEvidence evidence, Indicator indicator, MonthlyRows rows, Area area, List<Period> periods) {
        var tallies = periods.stream()
                .map(period -> evidence.tally(indicator, area, period))
                .toList();
        var figures = IntStream.range(0, periods.size())
                .mapToObj(i -> Reckoning.figure(
                        indicator, periods.get(i), tallies.get(i), evidence.residents(area, periods.get(i))))
                .toList();
        var absent = tallies.stream().map(PeriodsReader::absentRecords).toList();
        var last = periods.get(periods.size() - 1).last();
        return new Place(
                area.name(),
                figures,
                absent,
                evidence.namedOtherwise(indicator, area, periods.get(0), periods.get(periods.size() - 1)),
                evidence.comparable(area, rows, last));
    }

    private static @Nullable String absentRecords(Tally tally) {
        return tally instanceof Tally.Counted counted ? counted.absentRecords() : null;
    }

    private static Place rest(Indicator indicator, Area area, Place here, Area force, Place all) {
        var figures = IntStream.range(0, all.figures().size())
                .mapToObj(i -> rest(
                        indicator,
                        area,
                        here.figures().get(i),
                        force,
                        all.figures().get(i)))
                .toList();
        return new Place(
                "the rest of " + force.name(),
                figures,
                all.absentRecords(),
                here.named(),
                without(all.comparable(), here.comparable()));
    }

    /** With its rate if residents are held of both, else the count alone. */
    private static Figure rest(Indicator indicator, Area area, Figure own, Area force, Figure all) {
        var rest = Remainder.of(indicator, force, all, area, own);
        return rest instanceof Figure.Missing
                        && all instanceof Figure.Known known
                        && own instanceof Figure.Known taken
                        && known.count().value().compareTo(taken.count().value()) >= 0
                ? Figure.Known.of(
                        new Count(
                                known.count().value().subtract(taken.count().value()),
                                known.count().estimated()),
                        null,
                        known.releases(),
                        known.asOf(),
                        known.caveats())
                : rest;
    }

    private static MonthlyCounts without(MonthlyCounts all, MonthlyCounts part) {
        var taken = new HashMap<Integer, Double>();
        for (var i = 0; i < part.size(); i++) {
            taken.put(part.months()[i], part.counts()[i]);
        }
        var both = Arrays.stream(all.months()).filter(taken::containsKey).toArray();
        var counts = IntStream.range(0, all.size())
                .filter(i -> taken.containsKey(all.months()[i]))
                .mapToDouble(i -> Math.max(0, all.counts()[i] - taken.getOrDefault(all.months()[i], 0.0)))
                .toArray();
        return new MonthlyCounts(both, counts);
    }
}
