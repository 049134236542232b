package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;

/**
 * The themes of an area and a period in tables of a document.
 *
 * @param ranked in their order by the declared weights
 * @param agreed whether the partnership agreed the weights
 */
record ThemeTables(Area area, Period period, List<Ranked> ranked, Map<Aspect, Double> weights, boolean agreed) {

    private static final String NOT_KNOWN = "–";
    private static final int PERCENT = 100;

    /** Copies the collections. */
    ThemeTables {
        ranked = List.copyOf(ranked);
        weights = new LinkedHashMap<>(weights);
    }

    /** A column after the first, which names the theme. */
    private record Column(String head, Function<Ranked, String> cell) {}

    /** What the order can be worked out from again: each part that counted, the score and the weights. */
    Bound order() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(
                "Place", each -> each.placed() ? Integer.toString(each.place().rank()) : NOT_KNOWN));
        counting()
                .forEach(aspect -> columns.add(new Column(
                        brief(aspect),
                        each -> hundredths(each.card().line(aspect).value()))));
        columns.add(new Column("Score", each -> hundredths(each.place().score())));
        return table(
                " in an order to start from, by " + (agreed ? "the agreed weights" : "weights that are not agreed yet")
                        + ": " + AskedWeights.words(weights),
                columns,
                "Each part counts from 0 to 100, and the score is their mean by these weights. A dash stands for what is not known, which"
                        + " counts neither for nor against. Compared: with the force, the country and similar areas."
                        + " Gap: of deprivation. Data: how far it can be relied on. Counts as their publishers give them; harm and weights as declared");
    }

    /** What was counted and what stands behind the parts, in words. */
    Bound evidence() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(
                "Place if a weight is halved or doubled",
                each -> each.placed() ? Places.range(each.place().turned()) : "none"));
        Stream.of(Aspect.values())
                .filter(aspect -> aspect != Aspect.HARM && known(aspect))
                .forEach(aspect -> columns.add(new Column(
                        heading(aspect), each -> each.card().line(aspect).brief())));
        return table(
                " and what their order rests on",
                columns,
                "Counts as their publishers give them. Measures are counted together only where no event is in two of them; incidents of"
                        + " anti-social behaviour are not added to crimes");
    }

    private Bound table(String shows, List<Column> columns, String source) {
        return new Bound.Table(
                "Themes of " + area.name() + ", " + period.words() + "," + shows,
                Stream.concat(Stream.of("Theme"), columns.stream().map(Column::head))
                        .toList(),
                ranked.stream().map(each -> row(each, columns)).toList(),
                source,
                figures());
    }

    private static List<String> row(Ranked each, List<Column> columns) {
        return Stream.concat(
                        Stream.of(name(each)),
                        columns.stream().map(column -> column.cell().apply(each)))
                .toList();
    }

    private static String name(Ranked each) {
        return each.placed() ? each.theme().name() : each.theme().name() + " (" + each.unplaced() + ")";
    }

    /** The parts that have a weight and are known of one theme at least. */
    private List<Aspect> counting() {
        return Stream.of(Aspect.values())
                .filter(aspect -> weights.getOrDefault(aspect, 0.0) > 0 && known(aspect))
                .toList();
    }

    private boolean known(Aspect aspect) {
        return ranked.stream()
                .map(each -> each.card().line(aspect))
                .map(Line::value)
                .anyMatch(Objects::nonNull);
    }

    /** A heading that leaves room for ten columns on a page. */
    private static String brief(Aspect aspect) {
        return switch (aspect) {
            case HARM -> "Harm";
            case VOLUME -> "Volume";
            case TREND -> "Trend";
            case COMPARISON -> "Compared";
            case DEPRIVATION -> "Gap";
            case CONCERN -> "Concern";
            case CONFIDENCE -> "Data";
        };
    }

    private static String heading(Aspect aspect) {
        return aspect == Aspect.VOLUME
                ? "What was counted"
                : aspect.words().substring(0, 1).toUpperCase(Locale.UK)
                        + aspect.words().substring(1);
    }

    private static String hundredths(@Nullable Double value) {
        return value == null ? NOT_KNOWN : Long.toString(Math.round(PERCENT * value));
    }

    private List<Evidence> figures() {
        return Stream.concat(
                        Stream.of(ranks()),
                        ranked.stream()
                                .flatMap(each -> each.card().lines().stream())
                                .flatMap(line -> line.evidence().stream()))
                .collect(Collectors.toList());
    }

    private Evidence ranks() {
        var values = new LinkedHashMap<String, String>();
        ranked.stream()
                .filter(Ranked::placed)
                .forEach(each -> values.put(
                        each.theme().id(), Integer.toString(each.place().rank())));
        return Trace.said("themes-order:" + area.code() + ":" + period.id(), area, period, values);
    }
}
