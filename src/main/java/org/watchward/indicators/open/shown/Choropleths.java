package org.watchward.indicators.open.shown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Outlines;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Maps of one indicator over the parts of an area. */
@Component
public class Choropleths {

    private static final List<AreaType> PARTS = List.of(AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA);
    static final int FEWEST = 2;
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
                .filter(map -> !map.ranking().places().isEmpty());
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
}
