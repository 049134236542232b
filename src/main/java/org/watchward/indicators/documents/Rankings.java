package org.watchward.indicators.documents;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.NamesApart;
import org.watchward.indicators.open.shown.Ranking;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Where in an area a value is highest, and how far that can be told: {@code ranking}. */
@Component
class Rankings implements Binder {

    private static final int MOST = 10;
    private final Parts parts;
    private final PublicPatterns patterns;
    private final Traces traces;

    Rankings(Parts parts, PublicPatterns patterns, Traces traces) {
        this.parts = parts;
        this.patterns = patterns;
        this.traces = traces;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "ranking",
                Kind.Form.PART,
                "The ten highest of an area's districts, wards or LSOAs, with which of them are clearly below the highest.",
                "ranking of burglary in E07000177, by ward, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var divided = parts.of(asked);
        var figures = patterns.across(divided.indicator(), divided.areas(), divided.period());
        var ranking = Ranking.of(divided.indicator(), figures);
        if (ranking.places().isEmpty()) {
            throw divided.nothingKnown(figures);
        }
        return table(divided, figures, ranking);
    }

    private Bound table(Parts.Divided divided, List<PartFigure> figures, Ranking ranking) {
        var shown = ranking.places().stream().limit(MOST).toList();
        var values = Values.of(shown.stream().map(PartFigure::figure).toList(), divided.period());
        var names = NamesApart.of(shown.stream().map(PartFigure::area).toList());
        var columns = Columns.filled(
                List.of("Place", "Order", "Count", values.heading(), "95% interval", "Beside the highest"),
                IntStream.range(0, shown.size())
                        .mapToObj(at -> row(names, values, ranking, at, shown.get(at)))
                        .toList());
        return new Bound.Table(
                caption(divided, ranking, shown.size()),
                columns.head(),
                columns.rows(),
                Origins.of(
                        List.of(divided.indicator().source()),
                        figures.stream().map(PartFigure::figure).toList()),
                traces.parts(
                        "ranking",
                        divided,
                        ranking.finding(divided.type().plural()).orElse(""),
                        figures));
    }

    private static String caption(Parts.Divided divided, Ranking ranking, int shown) {
        var all = divided.areas().size();
        var known = ranking.places().size();
        var of = divided.type().plural();
        return divided.indicator().name() + " in " + divided.whole().name() + " by "
                + divided.type().singular() + ", " + divided.period().words() + ": "
                + (shown < known
                        ? "the " + shown + " highest of " + Say.count(known) + " " + of
                        : "all " + Say.count(known) + " " + of)
                + (known < all ? " of which it is known, " + Say.count(all) + " in all" : "");
    }

    private static List<String> row(NamesApart names, Values values, Ranking ranking, int at, PartFigure part) {
        return List.of(
                names.of(part.area()),
                String.valueOf(at + 1),
                values.count(part.figure()),
                values.value(part.figure()),
                Values.interval(part.figure()),
                at == 0 ? "highest" : beside(ranking.first(part)));
    }

    private static String beside(Position first) {
        return switch (first) {
            case HIGHER -> "clearly lower";
            case LOWER -> "clearly higher";
            case SIMILAR -> "not clearly lower";
            case NOT_COMPARED -> "not compared";
        };
    }
}
