package org.watchward.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Table;

/** The indicators that are declared, for programs. */
@ApiController
class IndicatorsApi {

    static final List<String> COLUMNS = List.of(
            "id", "name", "definition", "multiplier", "polarity", "areas", "monthly", "source", "licence", "caveats");

    private final Indicators declared;

    IndicatorsApi(Indicators declared) {
        this.declared = declared;
    }

    @GetMapping("/api/v1/indicators")
    Table list() {
        return table(declared.list());
    }

    @GetMapping("/api/v1/indicators/{id}")
    Table one(@PathVariable("id") String id) {
        return table(List.of(declared.find(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no indicator '" + ApiProblem.shown(id) + "'.",
                        Nearest.to(
                                id, declared.list().stream().map(Indicator::id).toList())))));
    }

    private static Table table(List<Indicator> indicators) {
        return Table.of(
                "indicators",
                COLUMNS,
                indicators.stream().map(IndicatorsApi::row).toList());
    }

    static Map<String, @Nullable Object> row(Indicator indicator) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", indicator.id());
        row.put("name", indicator.name());
        row.put("definition", indicator.definition());
        row.put("multiplier", indicator.multiplier());
        row.put("polarity", indicator.polarity().name().toLowerCase(Locale.ROOT));
        row.put("areas", indicator.areas().stream().sorted().map(AreaType::id).toList());
        row.put("monthly", indicator.numerator() instanceof Numerator.MonthlyRows);
        row.put("source", indicator.source());
        row.put("licence", indicator.licence());
        row.put("caveats", indicator.caveats());
        return row;
    }
}
