package org.watchward.publicsite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.sources.open.Coverage;
import org.watchward.web.PageProblem;

/** Areas as pages name them. */
@Component
public class Places {

    public static final int MOST_RESULTS = 50;

    private final Areas areas;
    private final Coverage coverage;

    Places(Areas areas, Coverage coverage) {
        this.areas = areas;
        this.coverage = coverage;
    }

    /** The area of a page's address. */
    public Area get(String code) {
        return AreaCode.find(code)
                .flatMap(areas::find)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such area",
                        "No list of areas that is held here has the code " + code + "."
                                + " Search for the area by name, or by its postcode."));
    }

    public List<Place> search(String text) {
        return areas.search(text.replaceFirst("(?i)\\s+police$", ""), MOST_RESULTS).stream()
                .map(this::place)
                .toList();
    }

    public List<Place> list(AreaType type) {
        return areas.list(type).stream().map(Places::alone).toList();
    }

    /** Those areas of one kind that the files of a held force cover, by name. */
    public List<Place> withMonths(AreaType type) {
        var forces = coverage.forces();
        if (type == AreaType.FORCE) {
            return areas.list(type).stream()
                    .filter(area -> forces.contains(area.code()))
                    .map(Places::alone)
                    .toList();
        }
        var all = areas.list(type);
        var of = areas.forces(all.stream().map(Area::code).collect(java.util.stream.Collectors.toSet()));
        return all.stream()
                .filter(area -> of.containsKey(area.code())
                        && forces.contains(of.get(area.code()).code()))
                .map(Places::alone)
                .toList();
    }

    /** The areas of one kind inside another. */
    public List<Place> parts(Area whole, AreaType type) {
        return parts(whole.code(), type);
    }

    public List<Place> parts(AreaCode whole, AreaType type) {
        return areas.parts(whole, type).stream().map(Places::alone).toList();
    }

    /** What an area lies in, up to some kind, largest first. */
    public List<Place> wholes(Area part, AreaType largest) {
        return areas.wholes(part.code()).stream()
                .filter(whole -> whole.type().compareTo(largest) <= 0)
                .sorted((a, b) -> b.type().compareTo(a.type()))
                .map(Places::alone)
                .toList();
    }

    public Optional<Area> force(Area area) {
        return areas.force(area.code());
    }

    public List<Place> successors(Area ended) {
        return areas.successors(ended.code()).stream().map(Places::alone).toList();
    }

    public String name(AreaCode code) {
        return areas.find(code).map(Area::name).orElseGet(code::value);
    }

    private Place place(Area area) {
        var within = areas.wholes(area.code()).stream()
                .filter(whole -> whole.type() == AreaType.DISTRICT || whole.type() == AreaType.FORCE)
                .map(Area::name)
                .filter(name -> !name.equals(area.name()))
                .distinct()
                .toList();
        return new Place(area.code().value(), area.name(), kind(area.type()), String.join(", ", within));
    }

    private static Place alone(Area area) {
        return new Place(area.code().value(), area.name(), kind(area.type()), "");
    }

    /** The kind at the start of a line: {@code District}, {@code LSOA}. */
    public static String kind(AreaType type) {
        var word = type == AreaType.FORCE ? "police force area" : type.singular();
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    /**
     * One line of a list of areas.
     *
     * @param kind with a capital
     * @param within the larger areas it lies in; empty if not said
     */
    public record Place(String code, String name, String kind, String within) {
        /** {@code Ward in Cherwell, Thames Valley}. */
        public String what() {
            return within.isEmpty() ? kind : kind + " in " + within;
        }
    }
}
