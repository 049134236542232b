package org.watchward.indicators;

import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Figures month by month with their signal and limits, for programs; a month that is not held is a gap with its reason. */
@ApiController
class SeriesApi {

    static final int MOST_AREAS = 50;
    static final int MOST_POINTS = 5_000;

    private final AskedFigures typed;
    private final AskedSeries series;

    SeriesApi(AskedFigures typed, AskedSeries series) {
        this.typed = typed;
        this.series = series;
    }

    @GetMapping("/api/v1/series")
    Table series(@RequestAttribute("asked") Asked asked) {
        var indicators = asked.reading(
                "indicator", () -> series.monthly(typed.indicators("indicator", asked.texts("indicator"))));
        var type = asked.text("area-type").flatMap(AreaType::named).orElse(null);
        var pieces = asked.reading("area", () -> TypedList.of("area", asked.texts("area")));
        bound("area", "areas", pieces.size(), MOST_AREAS);
        var where = asked.reading("area", () -> typed.areas("area", asked.texts("area"), type));
        var meant = asked.reading("area", () -> typed.meant(indicators, where));
        var stretch = stretch(asked, series.held(meant));
        var points = (long) indicators.size() * where.size() * stretch.length();
        bound("from", "points", points, MOST_POINTS);
        return SeriesTable.of(series.list(meant, stretch));
    }

    private static void bound(String parameter, String things, long many, int most) {
        if (many > most) {
            throw ApiProblem.tooMuch(
                    parameter,
                    "At most " + most + " " + things + " are answered at once; " + many + " were asked for.");
        }
    }

    private static Period stretch(Asked asked, NavigableSet<YearMonth> held) {
        var from = month(asked, "from", Period::first);
        var to = month(asked, "to", Period::last);
        var wrong = held.isEmpty() && from == null ? "from" : "to";
        return asked.reading(wrong, () -> AskedSeries.stretch(from, to, held));
    }

    private static @Nullable YearMonth month(Asked asked, String name, Function<Period, YearMonth> end) {
        return asked.text(name)
                .map(typed -> asked.reading(name, () -> AskedSeries.month(typed, end)))
                .orElse(null);
    }
}
