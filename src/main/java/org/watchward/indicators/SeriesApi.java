package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Unrecognised;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Figures month by month, for programs; a month that is not held is a gap with its reason. */
@ApiController
class SeriesApi {

    static final int MOST_AREAS = 50;
    static final int MOST_POINTS = 5_000;

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "area_code",
            "area_name",
            "period",
            "status",
            "value",
            "numerator",
            "denominator",
            "lower95",
            "upper95",
            "as_of",
            "releases",
            "reason");

    private final AskedFigures typed;
    private final PublicFigures figures;

    SeriesApi(AskedFigures typed, PublicFigures figures) {
        this.typed = typed;
        this.figures = figures;
    }

    @GetMapping("/api/v1/series")
    Table series(@RequestAttribute("asked") Asked asked) {
        var indicators =
                asked.reading("indicator", () -> monthly(typed.indicators("indicator", asked.texts("indicator"))));
        var type = asked.text("area-type").flatMap(AreaType::named).orElse(null);
        var pieces = asked.reading("area", () -> TypedList.of("area", asked.texts("area")));
        bound("area", "areas", pieces.size(), MOST_AREAS);
        var where = asked.reading("area", () -> typed.areas("area", asked.texts("area"), type));
        var meant = asked.reading("area", () -> typed.meant(indicators, where));
        var stretch = stretch(asked, months(AskedFigures.areas(meant)));
        var points = (long) indicators.size() * where.size() * stretch.length();
        bound("from", "points", points, MOST_POINTS);
        return table(AskedFigures.areas(meant).stream()
                .flatMap(area -> figures.monthly(of(area, meant), area, stretch).stream())
                .toList());
    }

    private static List<Indicator> of(Area area, Map<Indicator, List<Area>> meant) {
        return meant.entrySet().stream()
                .filter(each -> each.getValue().contains(area))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void bound(String parameter, String things, long many, int most) {
        if (many > most) {
            throw ApiProblem.tooMuch(
                    parameter,
                    "At most " + most + " " + things + " are answered at once; " + many + " were asked for.");
        }
    }

    private List<Indicator> monthly(List<Indicator> indicators) {
        for (var indicator : indicators) {
            if (!(indicator.numerator() instanceof Numerator.MonthlyRows)) {
                throw new Unrecognised(
                        indicator.id() + " has no monthly counts; /api/v1/indicators says which have (monthly: true).",
                        figures.indicators().stream()
                                .filter(each -> each.numerator() instanceof Numerator.MonthlyRows)
                                .map(Indicator::id)
                                .limit(3)
                                .toList());
            }
        }
        return indicators;
    }

    private NavigableSet<YearMonth> months(Iterable<Area> areas) {
        var months = new TreeSet<YearMonth>();
        areas.forEach(area -> months.addAll(figures.monthsHeld(area)));
        return months;
    }

    private static Period stretch(Asked asked, NavigableSet<YearMonth> held) {
        var first = asked.text("from")
                .map(text -> asked.reading("from", () -> Period.parse(text).first()));
        var last = asked.text("to")
                .map(text -> asked.reading("to", () -> Period.parse(text).last()));
        if (held.isEmpty() && (first.isEmpty() || last.isEmpty())) {
            throw ApiProblem.invalid(
                    first.isEmpty() ? "from" : "to",
                    "No street-level crime of these areas is held, so that from and to must both be given.",
                    List.of());
        }
        var from = first.orElseGet(held::first);
        var to = last.orElseGet(held::last);
        return asked.reading("to", () -> new Period.Range(from, to));
    }

    private static Table table(List<Series> series) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var changes = new ArrayList<Map<String, Object>>();
        for (var each : series) {
            each.points().forEach(point -> rows.add(row(each, point)));
            each.changes().forEach(change -> {
                var row = new LinkedHashMap<String, Object>();
                row.put("indicator", each.indicator().id());
                row.put("area_code", each.area().code().value());
                row.put("from", change.from().toString());
                row.put("words", change.words());
                changes.add(row);
            });
        }
        return new Table("series", COLUMNS, rows, Map.of("coverage_changes", changes));
    }

    private static Map<String, @Nullable Object> row(Series series, Point point) {
        var values = FigureRow.of(series.indicator(), series.area(), new Period.Month(point.month()), point.figure())
                .values();
        var row = new LinkedHashMap<String, @Nullable Object>();
        COLUMNS.forEach(column -> row.put(column, values.get(column)));
        row.put("reason", reason(point.figure()));
        return row;
    }

    private static @Nullable String reason(Figure figure) {
        if (figure instanceof Figure.Missing missing) {
            return missing.reason();
        }
        return figure instanceof Figure.Suppressed suppressed ? suppressed.rule() : null;
    }
}
