package org.watchward.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.Forces;

/** Whether street-level crime of an area is held for a period, and how whole, without its counts. */
@Component
class StreetMonths {

    private final Areas areas;
    private final Forces forces;
    private final ForceMonths months;

    StreetMonths(Areas areas, Forces forces, ForceMonths months) {
        this.areas = areas;
        this.forces = forces;
        this.months = months;
    }

    Map<AreaCode, MonthlyRecord> of(Collection<Area> asked) {
        var found = areas.forces(asked.stream().map(Area::code).collect(Collectors.toSet()));
        return asked.stream().distinct().collect(Collectors.toMap(Area::code, area -> {
            var force = found.get(area.code());
            return force == null
                    ? new MonthlyRecord(area, null, new TreeMap<>(), Map.of(), false)
                    : new MonthlyRecord(area, name(force), months.of(force.code()), Map.of(), false);
        }));
    }

    /** The caveats of a count that is of located rows alone, for a force too. */
    static List<String> ofLocatedRows(List<String> caveats) {
        return caveats.stream()
                .map(words -> words.replace("are counted here, and in no smaller area.", "are not counted here."))
                .toList();
    }

    private String name(Area force) {
        return forces.of(force.code()).map(Forces.Force::name).orElse(force.name() + " Police");
    }
}
