package org.watchward.indicators;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Carried;
import org.watchward.areas.Crosswalk;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.sources.open.Evidence;

/**
 * The areas that hold a part of an LSOA that was divided in 2021 and not all of it: the parts themselves, and larger areas between
 * which they lie. What was counted there under the code of the whole was shared out.
 */
@Component
class DividedAreas {

    private static final Set<AreaType> LARGER =
            EnumSet.of(AreaType.WARD, AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY);

    private final Areas areas;
    private final Crosswalk crosswalk;
    private final PerImport<Boolean, Set<AreaCode>> remembered;

    DividedAreas(Areas areas, Crosswalk crosswalk, Evidence evidence) {
        this.areas = areas;
        this.crosswalk = crosswalk;
        this.remembered = new PerImport<>(evidence);
    }

    boolean holds(Area area) {
        return remembered.get(true, any -> read()).contains(area.code());
    }

    private Set<AreaCode> read() {
        var parts = crosswalk.table().changes().stream()
                .filter(Carried::estimated)
                .collect(
                        Collectors.groupingBy(Carried::lsoa, Collectors.mapping(Carried::lsoa21, Collectors.toList())));
        var all = parts.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var divided = new HashSet<>(all);
        for (var type : LARGER) {
            var wholes = areas.wholes(all, type);
            parts.values().forEach(each -> divided.addAll(between(each, wholes)));
        }
        return divided;
    }

    /** The larger areas of parts that do not all lie in one. */
    private static Set<AreaCode> between(List<AreaCode> parts, Map<AreaCode, Area> wholes) {
        var of = new ArrayList<@Nullable Area>();
        parts.forEach(part -> of.add(wholes.get(part)));
        return of.stream().distinct().count() == 1
                ? Set.of()
                : parts.stream()
                        .filter(wholes::containsKey)
                        .map(part -> java.util.Objects.requireNonNull(wholes.get(part))
                                .code())
                        .collect(Collectors.toSet());
    }
}
