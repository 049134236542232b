package org.watchward.indicators.documents;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.shown.Choropleth;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** The parts of an area on a map: {@code map}. */
@Component
class Maps implements Binder {

    private final Parts parts;
    private final Choropleths choropleths;
    private final Traces traces;

    Maps(Parts parts, Choropleths choropleths, Traces traces) {
        this.parts = parts;
        this.choropleths = choropleths;
        this.traces = traces;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "map",
                Kind.Form.PART,
                "An area's districts, wards or LSOAs, shaded.",
                "map of burglary in E07000177, by ward, year ending 2022-12"));
    }

    /** A map holds the whole outlines of its parts. */
    @Override
    public boolean light() {
        return false;
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var divided = parts.of(asked);
        var drawn = choropleths.of(divided.whole(), divided.type(), divided.indicator(), divided.period());
        var map = drawn.map(ChartId.of("map", divided.indicator(), divided.whole(), divided.period()), Set.of());
        if (map.isEmpty()) {
            throw whyNot(divided, drawn);
        }
        return new Bound.Picture(
                map.get(), notes(drawn), traces.parts("map", divided, map.get().finding(), drawn.figures()));
    }

    private static Unmeant whyNot(Parts.Divided divided, Choropleth drawn) {
        return drawn.ranking().places().isEmpty()
                ? divided.nothingKnown(drawn.figures())
                : new Unmeant(
                        divided.kind(),
                        "No boundaries of the " + divided.type().plural() + " of "
                                + divided.whole().name() + " are held: import them, or use a ranking.",
                        List.of());
    }

    private static List<String> notes(Choropleth drawn) {
        var unknown = drawn.figures().stream()
                .filter(part -> !(part.figure() instanceof Figure.Known))
                .count();
        var unbounded = drawn.figures().size() - drawn.shapes().size();
        return List.of(
                        unknown == 0 ? "" : "The value of " + of(unknown, drawn) + " is not known.",
                        unbounded == 0 ? "" : "No boundary is held of " + of(unbounded, drawn) + ".")
                .stream()
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static String of(long some, Choropleth drawn) {
        return Say.count(some) + " of " + Say.count(drawn.figures().size()) + " "
                + drawn.type().plural();
    }
}
