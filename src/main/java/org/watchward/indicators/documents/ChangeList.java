package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.AreaLine;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.indicators.open.shown.Worst;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;

/** What stands out in an area, in the sentences of its page; months later than the period are not looked at. */
@Component
class ChangeList {

    private final PublicFigures figures;
    private final AreaLines lines;
    private final Traces traces;

    ChangeList(PublicFigures figures, AreaLines lines, Traces traces) {
        this.figures = figures;
        this.lines = lines;
        this.traces = traces;
    }

    Bound of(Area area, Period period) {
        var read = lines.of(area, period, months(area, period));
        var out = Worst.standingOut(read.lines());
        var all = all(area, period, read.lines(), out);
        if (out.isEmpty()) {
            var words = all.known()
                    ? "Nothing stands out in " + area.name() + " in " + period.words()
                            + ": no indicator that is known has clearly changed or stands clearly apart from similar areas."
                    : "[missing: nothing that is held gives a figure for " + area.name() + " in " + period.words()
                            + "]";
            return new Bound.Words(words, List.of(all));
        }
        return new Bound.Items(IntStream.range(0, out.size())
                .mapToObj(at -> words(out.get(at), read, at == 0 ? List.of(all) : List.of()))
                .toList());
    }

    private Period.@Nullable Range months(Area area, Period period) {
        var held = figures.monthsHeld(area).headSet(period.last(), true);
        return held.isEmpty() ? null : new Period.Range(held.first(), held.last());
    }

    private Bound.Words words(AreaLine line, AreaLines.Read read, List<Evidence> besides) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(traces.of("change", line.answer()));
        read.series().stream()
                .filter(series -> series.indicator().equals(line.indicator()))
                .map(series -> traces.verdict("signal", series, line.answer().period()))
                .forEach(evidence::add);
        evidence.addAll(besides);
        return new Bound.Words(line.headline() + " " + line.detail(), evidence);
    }

    /** Which stand out, and of what it was said. */
    private static Evidence all(Area area, Period period, List<AreaLine> lines, List<AreaLine> out) {
        var known = lines.stream()
                .filter(AreaLine::known)
                .map(line -> line.answer().figure())
                .toList();
        var ids = out.stream().map(AreaLine::id).collect(Collectors.joining(" "));
        return Traces.said(
                "changes",
                area,
                period,
                known.isEmpty()
                        ? Map.of("reason", "nothing that is held gives a figure for " + area.name())
                        : Map.of("standing_out", ids),
                known);
    }
}
