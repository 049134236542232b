package org.watchward.assessment.candidates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * An area with the smaller areas in it, and which of them lies in which.
 *
 * @param whole what is assessed
 * @param parts its districts (where there is none, its partnerships), wards and LSOAs; a kind of which it has only one is left out
 * @param wholes of each part, the codes of those it lies in, the whole among them
 */
record Extent(Area whole, List<Area> parts, Map<AreaCode, Set<AreaCode>> wholes) {

    /** Copies the collections. */
    Extent {
        parts = List.copyOf(parts);
        wholes = Map.copyOf(wholes);
    }

    static Extent of(Areas areas, Area whole) {
        var parts = new ArrayList<Area>();
        var larger = several(areas, whole, AreaType.DISTRICT);
        parts.addAll(larger.isEmpty() ? several(areas, whole, AreaType.PARTNERSHIP) : larger);
        parts.addAll(several(areas, whole, AreaType.WARD));
        parts.addAll(several(areas, whole, AreaType.LSOA));
        return new Extent(whole, parts, wholes(areas, whole, parts));
    }

    private static List<Area> several(Areas areas, Area whole, AreaType type) {
        var found = type.compareTo(whole.type()) < 0 ? areas.parts(whole.code(), type) : List.<Area>of();
        return found.size() > 1 ? found : List.of();
    }

    private static Map<AreaCode, Set<AreaCode>> wholes(Areas areas, Area whole, List<Area> parts) {
        var codes = parts.stream().map(Area::code).collect(Collectors.toSet());
        var wholes = new HashMap<AreaCode, Set<AreaCode>>();
        codes.forEach(
                code -> wholes.computeIfAbsent(code, each -> new HashSet<>()).add(whole.code()));
        for (var type : List.of(AreaType.WARD, AreaType.DISTRICT, AreaType.PARTNERSHIP)) {
            areas.wholes(codes, type).forEach((part, each) -> {
                if (!part.equals(each.code())) {
                    wholes.computeIfAbsent(part, code -> new HashSet<>()).add(each.code());
                }
            });
        }
        return wholes;
    }

    /** The whole and all parts. */
    List<Area> all() {
        var all = new ArrayList<>(List.of(whole));
        all.addAll(parts);
        return all;
    }

    /** Whether an area is another, or lies within it. */
    boolean within(AreaCode part, AreaCode other) {
        return part.equals(other) || wholes.getOrDefault(part, Set.of()).contains(other);
    }

    /**
     * Into how many lots chance is divided for one area of a kind, so that each kind of area in a whole has as much of it, and each area
     * of a kind.
     */
    int lots(AreaType type, AreaCode whole) {
        var types = all().stream()
                .filter(area -> within(area.code(), whole))
                .map(Area::type)
                .toList();
        return (int) types.stream().distinct().count() * Collections.frequency(types, type);
    }

    /** The largest parts, with the whole before them: those for which yearly tables are published. */
    List<Area> large() {
        return all().stream()
                .filter(area -> area.type().compareTo(AreaType.DISTRICT) >= 0)
                .toList();
    }
}
