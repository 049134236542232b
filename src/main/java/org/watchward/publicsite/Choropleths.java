package org.watchward.publicsite;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Outlines;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Classes;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Maps of one indicator over the parts of an area. */
@Component
public class Choropleths {

    private static final List<AreaType> PARTS = List.of(AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA);
    private static final int FEWEST = 2;
    private static final int MANY = 8;
    private static final int MOST = 700;

    private final Areas areas;
    private final Outlines outlines;
    private final PublicPatterns patterns;

    Choropleths(Areas areas, Outlines outlines, PublicPatterns patterns) {
        this.areas = areas;
        this.outlines = outlines;
        this.patterns = patterns;
    }

    /** The kind of part that shows most at one look: the largest of which there are many, else the largest. */
    public Optional<AreaType> usual(Area whole, Indicator indicator) {
        var kinds = kinds(whole, indicator);
        return kinds.stream()
                .filter(type -> areas.parts(whole.code(), type).size() >= MANY)
                .findFirst()
                .or(() -> kinds.stream().findFirst());
    }

    /** Every kind of part that an area can be mapped by, largest first. */
    public List<AreaType> kinds(Area whole, Indicator indicator) {
        return PARTS.stream()
                .filter(type ->
                        type.compareTo(whole.type()) < 0 && indicator.areas().contains(type))
                .filter(type -> {
                    var size = areas.parts(whole.code(), type).size();
                    return size >= FEWEST && size <= MOST;
                })
                .toList();
    }

    /** The parts of the usual kind; empty if an area has none or nothing is known of them. */
    public Optional<Choropleth> of(Area whole, Indicator indicator, Period period) {
        return usual(whole, indicator)
                .map(type -> of(whole, type, indicator, period))
                .filter(map -> !map.ranked().isEmpty());
    }

    /** The parts with their figures, classes and shapes. */
    public Choropleth of(Area whole, AreaType type, Indicator indicator, Period period) {
        var parts = areas.parts(whole.code(), type);
        var figures = patterns.across(indicator, parts, period);
        return new Choropleth(
                whole, type, indicator, period, figures, patterns.classes(figures), shapes(whole, type, parts));
    }

    /** The published outlines of some areas of one kind; those that no release holds are left out. */
    public Map<AreaCode, Geometry> shapes(Area whole, AreaType type, List<Area> parts) {
        Set<AreaCode> wanted = parts.stream().map(Area::code).collect(Collectors.toSet());
        var query = new Outlines.Query(type, List.of(), null, whole.code(), null, null);
        return outlines.list(query, MOST, 0).outlines().stream()
                .filter(outline -> wanted.contains(outline.area().code()))
                .collect(Collectors.toMap(outline -> outline.area().code(), Outlines.Outline::shape));
    }

    /**
     * A map and the list that says the same.
     *
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
            return shapes.size() < FEWEST
                    ? "No boundaries of these areas are held, so there is no map: the table has the same."
                    : "";
        }

        /** The drawing; empty where no boundary is held or nothing is known. */
        public Optional<AreaMap> map(String id, Set<AreaCode> marked) {
            if (shapes.size() < FEWEST || classes.size() == 0) {
                return Optional.empty();
            }
            var regions = figures.stream()
                    .filter(part -> shapes.containsKey(part.area().code()))
                    .map(part -> region(part, marked.contains(part.area().code())))
                    .toList();
            return Optional.of(
                    new AreaMap(id, finding(), subtitle(), classes.of(), regions, classes.labels(), source()));
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

        /** The highest, with how far that can be told. */
        private String finding() {
            var known = ranked();
            if (known.isEmpty()) {
                return indicator.name() + " in " + whole.name() + " by " + type.singular();
            }
            var first = known.get(0);
            var alike = known.stream()
                    .skip(1)
                    .filter(other -> Position.of(first.figure(), other.figure()) != Position.HIGHER)
                    .count();
            return indicator.name() + " is highest in " + first.area().name()
                    + (alike == 0
                            ? ", clearly so"
                            : ", not clearly above " + Say.count(alike) + " other" + (alike == 1 ? "" : "s"))
                    + ", of " + known.size() + " " + type.plural();
        }

        private String subtitle() {
            return indicator.name() + ", " + classes.of() + ", by " + type.singular() + ", " + period.words();
        }

        private Chart.Source source() {
            var oldest = figures.stream()
                    .map(PartFigure::figure)
                    .filter(Figure.Known.class::isInstance)
                    .map(figure -> ((Figure.Known) figure).asOf())
                    .filter(java.util.Objects::nonNull)
                    .min(java.time.LocalDate::compareTo);
            return new Chart.Source(
                    indicator.source() + "; boundaries: Office for National Statistics", Say.asOf(oldest.orElse(null)));
        }

        /** Those whose class is known, highest first. */
        public List<PartFigure> ranked() {
            return figures.stream()
                    .filter(part -> classes.step(part.figure()) > 0)
                    .sorted(java.util.Comparator.comparing((PartFigure part) -> value(part.figure()))
                            .reversed()
                            .thenComparing(part -> part.area().name()))
                    .toList();
        }

        private java.math.BigDecimal value(Figure figure) {
            var known = (Figure.Known) figure;
            return classes.rates() && known.rate() != null
                    ? known.rate().value()
                    : known.count().value();
        }
    }
}
