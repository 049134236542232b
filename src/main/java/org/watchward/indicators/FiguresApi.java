package org.watchward.indicators;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.kernel.AreaType;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** A table of figures, for programs: typed, answered and written as the shell's {@code figures} is. */
@ApiController
class FiguresApi {

    static final int MOST_AREAS = 500;
    static final int MOST_FIGURES = 5_000;

    private final AskedFigures figures;

    FiguresApi(AskedFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/v1/figures")
    Table figures(@RequestAttribute("asked") Asked asked) {
        var type = asked.text("area-type").flatMap(AreaType::named).orElse(null);
        var what = asked.reading("indicator", () -> figures.indicators("indicator", asked.texts("indicator")));
        var when = asked.reading("period", () -> figures.periods("period", asked.texts("period")));
        var typed = asked.reading("area", () -> TypedList.of("area", asked.texts("area")));
        bound(what.size(), typed.size(), when.size());
        var where = asked.reading("area", () -> figures.areas("area", asked.texts("area"), type));
        var meant = asked.reading("area", () -> figures.meant(what, where));
        var answers = figures.answers(meant, when);
        return Table.of(
                "figures",
                FigureRow.COLUMNS,
                answers.stream().map(FigureFormat::asJson).toList());
    }

    private static void bound(long indicators, int areas, int periods) {
        if (areas > MOST_AREAS) {
            throw ApiProblem.tooMuch(
                    "area", "At most " + MOST_AREAS + " areas are answered at once; " + areas + " were named.");
        }
        if (indicators * areas * periods > MOST_FIGURES) {
            throw ApiProblem.tooMuch(
                    "period",
                    "At most " + MOST_FIGURES + " figures are answered at once; " + indicators + " indicators × "
                            + areas + " areas × " + periods + " periods are " + indicators * areas * periods + ".");
        }
    }
}
