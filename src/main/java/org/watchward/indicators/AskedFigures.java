package org.watchward.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.platform.Unrecognised;

/** What people and programs type for a table of figures, read in one way for both. */
@Component
class AskedFigures {

    private final Indicators declared;
    private final Areas areas;
    private final ForceMonths held;
    private final Figures figures;

    AskedFigures(Indicators declared, Areas areas, ForceMonths held, Figures figures) {
        this.declared = declared;
        this.areas = areas;
        this.held = held;
        this.figures = figures;
    }

    /**
     * Indicators by id.
     *
     * @param option as the list is named to whoever typed it
     * @throws PlainError naming the nearest ids if there is none of that id
     */
    List<Indicator> indicators(String option, List<String> typed) {
        return TypedList.of(option, typed).stream().map(this::indicator).toList();
    }

    Indicator indicator(String id) {
        return declared.find(id).orElseThrow(() -> {
            var nearest =
                    Nearest.to(id, declared.list().stream().map(Indicator::id).toList());
            return new Unrecognised(
                    "There is no indicator '" + (id.length() > 60 ? id.substring(0, 60) + "…" : id) + "'. Nearest: "
                            + String.join(", ", nearest) + ".",
                    nearest);
        });
    }

    /** Areas by name or code; which are meant may depend on the indicator. */
    List<AskedArea> areas(String option, List<String> typed, @Nullable AreaType type) {
        return AskedArea.list(areas, TypedList.of(option, typed), type);
    }

    /**
     * Periods, a range of months as one row a month.
     *
     * @throws PlainError saying how a period is written and what is held, if one cannot be read
     */
    List<Period> periods(String option, List<String> typed) {
        return TypedList.of(option, typed).stream()
                .flatMap(this::rows)
                .distinct()
                .toList();
    }

    private Stream<Period> rows(String typed) {
        try {
            var period = Period.parse(typed);
            return period instanceof Period.Range range
                    ? range.months().stream().map(Period.Month::new)
                    : Stream.of(period);
        } catch (IllegalArgumentException unreadable) {
            throw new PlainError(unreadable.getMessage() + ". " + held.words(), unreadable);
        }
    }

    /**
     * The areas that are meant, for each indicator.
     *
     * @throws PlainError naming the nearest areas, or the codes of an ambiguous name
     */
    Map<Indicator, List<Area>> meant(List<Indicator> indicators, List<AskedArea> where) {
        var byTypes = new HashMap<Set<AreaType>, List<Area>>();
        var meant = new LinkedHashMap<Indicator, List<Area>>();
        for (var indicator : indicators) {
            var areas = byTypes.computeIfAbsent(
                    indicator.areas(),
                    types -> where.stream()
                            .map(area -> area.areaFor(indicator))
                            .distinct()
                            .toList());
            meant.put(indicator, areas);
        }
        return meant;
    }

    /** Asks once for all indicators that mean the same areas by the names given. */
    List<Answer> answers(Map<Indicator, List<Area>> meant, List<Period> when) {
        var together = new LinkedHashMap<List<Area>, List<Indicator>>();
        meant.forEach((indicator, areas) ->
                together.computeIfAbsent(areas, any -> new ArrayList<>()).add(indicator));
        return together.entrySet().stream()
                .flatMap(each -> figures.answers(new Question(each.getValue(), each.getKey(), when)).stream())
                .toList();
    }

    /** Every area that is meant, once. */
    static Set<Area> areas(Map<Indicator, List<Area>> meant) {
        var all = new LinkedHashSet<Area>();
        meant.values().forEach(all::addAll);
        return all;
    }

    /** The indicators for which an area is meant. */
    static List<Indicator> of(Area area, Map<Indicator, List<Area>> meant) {
        return meant.entrySet().stream()
                .filter(each -> each.getValue().contains(area))
                .map(Map.Entry::getKey)
                .toList();
    }
}
