package org.watchward.indicators.open.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.watchward.areas.Area;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Classes;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/**
 * A map of one indicator over the parts of an area, and the list that says the same.
 *
 * @param type what kind of part
 * @param figures of every part
 * @param shapes of those that have one
 */
public record Choropleth(
        Area whole,
        AreaType type,
        Indicator indicator,
        Period period,
        List<PartFigure> figures,
        Classes classes,
        Map<AreaCode, Geometry> shapes) {

    /** Copies the collections. */
    public Choropleth {
        figures = List.copyOf(figures);
        shapes = Map.copyOf(shapes);
    }

    /** The parts from the highest to the lowest; those whose value is not known are left out. */
    public Ranking ranking() {
        return Ranking.of(indicator, figures);
    }

    /** The same, highest first. */
    public List<PartFigure> ranked() {
        return ranking().places();
    }

    /** Why there is no drawing; empty if there is one. */
    public String whyNot() {
        if (classes.size() == 0) {
            return "Nothing of it is known in " + period.words() + ": "
                    + figures.stream()
                            .map(PartFigure::figure)
                            .filter(Figure.Missing.class::isInstance)
                            .map(figure -> Say.sentence(((Figure.Missing) figure).reason()))
                            .findFirst()
                            .orElse("no figure can be given.");
        }
        return shapes.size() < Choropleths.FEWEST
                ? "No boundaries of these areas are held, so there is no map: the table has the same."
                : "";
    }

    /** The drawing; empty where no boundary is held or nothing is known. */
    public Optional<AreaMap> map(String id, Set<AreaCode> marked) {
        if (shapes.size() < Choropleths.FEWEST || classes.size() == 0) {
            return Optional.empty();
        }
        var regions = figures.stream()
                .filter(part -> shapes.containsKey(part.area().code()))
                .map(part -> region(part, marked.contains(part.area().code())))
                .toList();
        return Optional.of(new AreaMap(id, finding(), subtitle(), classes.of(), regions, classes.labels(), source()));
    }

    private AreaMap.Region region(PartFigure part, boolean marked) {
        return new AreaMap.Region(
                part.area().code().value(),
                part.area().name(),
                Objects.requireNonNull(shapes.get(part.area().code())),
                classes.step(part.figure()),
                shown(part.figure()),
                marked);
    }

    private String shown(Figure figure) {
        if (!(figure instanceof Figure.Known known)) {
            return figure instanceof Figure.Suppressed ? "withheld" : "not known";
        }
        return classes.rates() && known.rate() != null
                ? known.rate().shown() + " (" + known.count().shown() + " in all)"
                : known.count().shown();
    }

    private String finding() {
        return ranking()
                .finding(type.plural())
                .orElseGet(() -> indicator.name() + " in " + whole.name() + " by " + type.singular() + ".");
    }

    private String subtitle() {
        return indicator.name() + ", " + classes.of() + ", by " + type.singular() + ", " + period.words();
    }

    private Chart.Source source() {
        return new Chart.Source(
                indicator.source() + "; boundaries: Office for National Statistics", Say.asOf(oldest(figures)));
    }

    private static @Nullable LocalDate oldest(List<PartFigure> figures) {
        return figures.stream()
                .map(PartFigure::figure)
                .filter(Figure.Known.class::isInstance)
                .map(figure -> ((Figure.Known) figure).asOf())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
