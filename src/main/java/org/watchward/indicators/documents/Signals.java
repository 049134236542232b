package org.watchward.indicators.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** What the months of an indicator say together, up to the end of a period: {@code signal} and {@code season}. */
@Component
class Signals implements Binder {

    private static final String SIGNAL = "signal";
    private static final String SEASON = "season";

    private final HeldMonths months;
    private final PublicPatterns patterns;
    private final Traces traces;
    private final Unsaid unsaid;

    Signals(HeldMonths months, PublicPatterns patterns, Traces traces, Unsaid unsaid) {
        this.months = months;
        this.patterns = patterns;
        this.traces = traces;
        this.unsaid = unsaid;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        SIGNAL,
                        Kind.Form.WORDS,
                        "Whether the months up to the period's last are rising, falling, have shifted, or neither.",
                        "signal of burglary in E07000177, year ending 2022-12"),
                new Kind(
                        SEASON,
                        Kind.Form.WORDS,
                        "In which months of the year it is usually highest and lowest.",
                        "season of burglary in E07000177, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var held = months.of(asked);
        return asked.kind().words().equals(SIGNAL) ? signal(held) : season(held);
    }

    private Bound signal(HeldSeries held) {
        if (KnownFigures.of(held.inPeriod()).none()) {
            return unsaid.noMonth(SIGNAL, held);
        }
        return new Bound.Words(
                Unsaid.withoutStop(held.series().signal().words()) + notHeld(held),
                List.of(traces.verdict(SIGNAL, held.series(), held.period())));
    }

    /** A verdict does not reach to a month that is not held. */
    private static String notHeld(HeldSeries held) {
        var absent = held.absent();
        if (absent.isEmpty()) {
            return "";
        }
        var ends = held.newest().isBefore(held.period().last())
                ? ", so that this is of the months to " + Say.month(held.newest())
                : "";
        return " (not held: " + MonthRuns.words(absent) + ends + ")";
    }

    private Bound season(HeldSeries held) {
        var figures = held.figures();
        if (KnownFigures.of(figures).none()) {
            return unsaid.noMonth(SEASON, held);
        }
        var season = patterns.season(held.series());
        return season instanceof Season.Found found
                ? found(held, found)
                : unsaid.tooLittle(
                        SEASON,
                        held,
                        "The months held do not show a season: " + Unsaid.withoutStop(((Refused) season).words()),
                        figures);
    }

    private Bound found(HeldSeries held, Season.Found found) {
        var words = Unsaid.withoutStop(found.words()) + " ("
                + Unsaid.withoutStop(found.notes().get(0)) + ")";
        var values = held.values();
        values.put("verdict", found.clear() ? "season" : "no clear season");
        if (found.peak() != null && found.trough() != null) {
            values.put("highest", found.peak().toString());
            values.put("lowest", found.trough().toString());
        }
        values.put("p_value", found.pValue().toString());
        values.put("words", words);
        return new Bound.Words(
                words,
                List.of(traces.whole(SEASON, held.indicator(), held.area(), held.period(), values, held.figures())));
    }
}
