package org.watchward.sources;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.platform.Unrecognised;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.MonthCoverage;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Coverage, for programs: which months and kinds of crime of which force are held; what is not listed is missing. */
@ApiController
class CoverageApi {

    private static final List<String> COLUMNS =
            List.of("force_code", "force_name", "month", "category", "rows", "unlocated", "state", "reason");
    private static final int MOST_ROWS = 20_000;

    private final Coverage coverage;
    private final Areas areas;

    CoverageApi(Coverage coverage, Areas areas) {
        this.coverage = coverage;
        this.areas = areas;
    }

    @GetMapping("/api/v1/coverage")
    Table coverage(@RequestAttribute("asked") Asked asked) {
        var from = month(asked, "from", YearMonth.of(Period.FIRST_YEAR, 1));
        var to = month(asked, "to", YearMonth.of(Period.LAST_YEAR, 12));
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var force : forces(asked)) {
            var name = areas.find(force).map(Area::name).orElseGet(force::value);
            coverage.list(force, from, to).forEach(month -> rows.addAll(rows(month, name)));
            if (rows.size() > MOST_ROWS) {
                throw ApiProblem.tooMuch(
                        "force",
                        "At most " + MOST_ROWS
                                + " rows are given at once. Name fewer forces, or months with from and to.");
            }
        }
        return Table.of("coverage", COLUMNS, rows);
    }

    private static YearMonth month(Asked asked, String name, YearMonth otherwise) {
        return asked.text(name)
                .map(typed -> asked.reading(name, () -> month(typed)))
                .orElse(otherwise);
    }

    private static YearMonth month(String typed) {
        if (Period.parse(typed) instanceof Period.Month month) {
            return month.month();
        }
        throw new IllegalArgumentException("'" + typed + "' is not a month: write it like 2016-03");
    }

    private List<AreaCode> forces(Asked asked) {
        var held = coverage.forces();
        return asked.texts("force").isEmpty()
                ? held
                : asked.texts("force").stream()
                        .map(typed -> asked.reading("force", () -> force(typed, held)))
                        .distinct()
                        .toList();
    }

    private static AreaCode force(String typed, List<AreaCode> held) {
        return AreaCode.find(typed)
                .filter(held::contains)
                .orElseThrow(() -> new Unrecognised(
                        "No force of which street-level crime is held has the code '" + ApiProblem.shown(typed) + "'",
                        Nearest.to(typed, held.stream().map(AreaCode::value).toList())));
    }

    private static List<Map<String, @Nullable Object>> rows(MonthCoverage month, String force) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        month.categories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    row.put("force_code", month.force().value());
                    row.put("force_name", force);
                    row.put("month", month.month().toString());
                    row.put("category", each.getKey());
                    row.put("rows", each.getValue().rows());
                    row.put("unlocated", each.getValue().unlocated());
                    row.put(
                            "state",
                            each.getValue()
                                    .state()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
                    row.put(
                            "reason",
                            each.getValue().reason().isEmpty()
                                    ? null
                                    : each.getValue().reason());
                    rows.add(row);
                });
        return rows;
    }
}
