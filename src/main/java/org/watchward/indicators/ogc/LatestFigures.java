package org.watchward.indicators.ogc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.FigureRow;
import org.watchward.indicators.Figures;
import org.watchward.indicators.LatestPeriods;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/** One figure for each of many areas, as the properties of features. */
@Component
class LatestFigures {

    private final Figures figures;
    private final LatestPeriods latest;

    LatestFigures(Figures figures, LatestPeriods latest) {
        this.figures = figures;
        this.latest = latest;
    }

    /**
     * The properties of each area's figure.
     *
     * @param period the same for all; null for the latest of each
     */
    Map<AreaCode, Map<String, @Nullable Object>> of(Indicator indicator, List<Area> areas, @Nullable Period period) {
        var periods = period == null
                ? latest.of(indicator, areas)
                : areas.stream().collect(Collectors.toMap(Area::code, area -> period));
        var properties = new HashMap<AreaCode, Map<String, @Nullable Object>>();
        areas.stream()
                .filter(area -> periods.containsKey(area.code()))
                .collect(Collectors.groupingBy(area -> periods.get(area.code())))
                .forEach((when, where) -> figures.answers(new Question(List.of(indicator), where, List.of(when)))
                        .forEach(answer -> properties.put(answer.area().code(), properties(answer))));
        areas.forEach(area -> properties.computeIfAbsent(area.code(), any -> nothing(indicator)));
        return properties;
    }

    private static Map<String, @Nullable Object> properties(Answer answer) {
        var values = FigureRow.of(answer).values();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("indicator", "period", "status", "value", "numerator", "denominator")) {
            properties.put(name, values.get(name));
        }
        for (var name : List.of("lower95", "upper95", "as_of", "releases")) {
            properties.put(name, values.get(name));
        }
        properties.put("reason", reason(answer.figure()));
        properties.put(
                "caveats",
                answer.figure() instanceof Figure.Known known ? known.caveats().size() : null);
        return properties;
    }

    private static @Nullable String reason(Figure figure) {
        if (figure instanceof Figure.Missing missing) {
            return missing.reason();
        }
        return figure instanceof Figure.Suppressed suppressed ? suppressed.rule() : null;
    }

    private static Map<String, @Nullable Object> nothing(Indicator indicator) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("indicator", indicator.id());
        properties.put("status", "missing");
        properties.put(
                "reason", "nothing is held from which " + indicator.inSentence() + " of this area could be known");
        return properties;
    }
}
