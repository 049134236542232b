package org.watchward.indicators.documents;

import static org.watchward.indicators.documents.Columns.NOTHING;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.Ranking;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Where in an area a value is highest, and how far that can be told: {@code ranking}. */
@Component
class Rankings implements Binder {

    private static final int MOST = 10;
    private static final List<String> HEAD =
            List.of("Place", "Order", "Count", "Value", "95% interval", "Beside the highest");

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
        var columns = Columns.filled(
                HEAD,
                IntStream.range(0, shown.size())
                        .mapToObj(at -> row(ranking, at, shown.get(at)))
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

    private static List<String> row(Ranking ranking, int at, PartFigure part) {
        var known = (Figure.Known) part.figure();
        var rate = known.rate();
        return List.of(
                part.area().name(),
                String.valueOf(at + 1),
                known.counted() ? known.count().shown() : NOTHING,
                rate == null ? NOTHING : rate.shown(),
                rate == null || rate.limitsShown().isEmpty() ? NOTHING : rate.limitsShown(),
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
