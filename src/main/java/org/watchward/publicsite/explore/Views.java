package org.watchward.publicsite.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.HotSpotMap.Heat;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.shown.Choropleth;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.indicators.open.shown.Direction;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Makes what each view shows. */
@Component
class Views {

    private static final int MOST_CHARTS = 24;
    private static final int HOT_MONTHS = 24;

    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final Choropleths choropleths;

    Views(PublicFigures figures, PublicPatterns patterns, Choropleths choropleths) {
        this.figures = figures;
        this.patterns = patterns;
        this.choropleths = choropleths;
    }

    /** The map of the first indicator, and the same as a table. */
    Choropleth map(Asked asked, AreaType type) {
        return choropleths.of(asked.whole(), type, asked.indicator(), asked.period());
    }

    /**
     * Small charts on one scale for each indicator.
     *
     * @param charts one for each part
     * @param left how many parts are not drawn
     */
    record Multiples(Indicator indicator, List<MonthlyFigure> charts, int left) {}

    List<Multiples> months(Asked asked) {
        var periods = asked.periods();
        if (periods == null) {
            return List.of();
        }
        return asked.indicators().stream()
                .filter(indicator -> indicator.numerator() instanceof Numerator.MonthlyRows)
                .map(indicator -> multiples(asked, indicator, periods.span()))
                .toList();
    }

    private Multiples multiples(Asked asked, Indicator indicator, Period span) {
        var most = patterns.across(indicator, asked.parts(), asked.period()).stream()
                .sorted(Comparator.comparing(Views::count).reversed())
                .limit(MOST_CHARTS)
                .map(PartFigure::area)
                .toList();
        var drawn =
                most.stream().map(area -> month(asked, indicator, area, span)).toList();
        var top = drawn.stream()
                .flatMap(figure -> figure.chart().subject().values().values().stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return new Multiples(
                indicator,
                drawn.stream().map(figure -> figure.on(top)).toList(),
                asked.parts().size() - most.size());
    }

    private MonthlyFigure month(Asked asked, Indicator indicator, Area area, Period span) {
        var series = figures.monthly(List.of(indicator), area, span).get(0);
        var direction = Direction.of(series.signal());
        var title = area.name() + (direction.clear() ? ": " + direction.inTitle() : "");
        return MonthlyFigure.of(
                "months-" + indicator.id() + "-" + area.code().value().toLowerCase(java.util.Locale.ROOT),
                series,
                title,
                asked.period(),
                "a day that its page gives");
    }

    private static BigDecimal count(PartFigure part) {
        return part.figure() instanceof Figure.Known known ? known.count().value() : BigDecimal.ONE.negate();
    }

    /** Areas by indicators. */
    record Grid(List<Indicator> indicators, List<GridRow> rows) {}

    /** One area with a cell for each indicator. */
    record GridRow(Area area, boolean whole, List<Cell> cells) {}

    /** A figure as shown, and its interval or why there is none. */
    record Cell(String shown, String more, String path) {}

    Grid table(Asked asked) {
        var areas = asked.shown();
        var columns = asked.indicators().stream()
                .map(indicator -> patterns.across(indicator, areas, asked.period()))
                .toList();
        var rows = new ArrayList<GridRow>();
        for (var i = 0; i < areas.size(); i++) {
            var row = i;
            var cells = new ArrayList<Cell>();
            for (var column = 0; column < columns.size(); column++) {
                cells.add(cell(columns.get(column).get(row), asked.indicators().get(column)));
            }
            rows.add(new GridRow(areas.get(i), i == 0, cells));
        }
        return new Grid(asked.indicators(), rows);
    }

    private static Cell cell(PartFigure part, Indicator indicator) {
        var path = "/areas/" + part.area().code() + "/" + indicator.id();
        if (!(part.figure() instanceof Figure.Known known)) {
            return new Cell(part.figure().shown(), "", path);
        }
        var rate = known.rate();
        return rate == null
                ? new Cell(known.shown(), "", path)
                : new Cell(
                        rate.shown(),
                        rate.limitsShown()
                                + (known.counted() ? "; " + known.count().shown() + " in all" : ""),
                        path);
    }

    /** The newest months that are held, up to two years. */
    HotSpotMap hotSpots(Asked asked) {
        var periods = asked.periods();
        if (periods == null) {
            return new Refused(
                    Refused.Why.NOT_HELD,
                    "No month of street-level crime is held for "
                            + asked.whole().name() + ".");
        }
        var last = periods.held().last();
        var stretch = asked.newest() ? new Period.Range(last.minusMonths(HOT_MONTHS - 1L), last) : asked.period();
        return patterns.hotSpots(asked.indicator(), asked.whole(), stretch);
    }

    /** The hot spots on a map: those that are hot outlined, all coloured by how the counts around them run. */
    java.util.Optional<AreaMap> hotMap(HotSpotMap.Found found) {
        var lsoas = found.spots().stream().map(HotSpotMap.Spot::lsoa).toList();
        var shapes = choropleths.shapes(found.whole(), AreaType.LSOA, lsoas);
        if (shapes.size() < 2) {
            return java.util.Optional.empty();
        }
        Set<String> hot =
                found.hot().stream().map(spot -> spot.lsoa().code().value()).collect(Collectors.toSet());
        var regions = found.spots().stream()
                .filter(spot -> shapes.containsKey(spot.lsoa().code()))
                .map(spot -> new AreaMap.Region(
                        spot.lsoa().code().value(),
                        spot.named(),
                        Objects.requireNonNull(shapes.get(spot.lsoa().code())),
                        step(spot.heat()),
                        spot.count().shown() + ", " + spot.heat().words(),
                        hot.contains(spot.lsoa().code().value())))
                .toList();
        var title = found.hot().isEmpty()
                ? "No part of " + found.whole().name() + " stands out"
                : Say.count(found.hot().size(), "small area") + " of "
                        + found.whole().name() + " " + (found.hot().size() == 1 ? "is a hot spot" : "are hot spots");
        return java.util.Optional.of(new AreaMap(
                "chart-hot",
                title,
                found.measure() + ", " + found.stretch().words(),
                "beside their neighbours",
                regions,
                List.of("not clearly different", "cold", "hot"),
                new Chart.Source(found.indicator().source(), Say.asOf(found.asOf()))));
    }

    private static int step(Heat heat) {
        return switch (heat) {
            case NEITHER -> 1;
            case COLD -> 2;
            case HOT -> 3;
        };
    }
}
