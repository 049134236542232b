package org.watchward.indicators;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.kernel.AreaType;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Figures beside the places that an area lies in and its peers, for programs. */
@ApiController
class ComparisonsApi {

    static final int MOST_PLACES = 20;
    static final int MOST_ANSWERS = 200;

    private final AskedFigures typed;
    private final AskedComparisons comparisons;

    ComparisonsApi(AskedFigures typed, AskedComparisons comparisons) {
        this.typed = typed;
        this.comparisons = comparisons;
    }

    @GetMapping("/api/v1/comparisons")
    Table comparisons(@RequestAttribute("asked") Asked asked) {
        var type = asked.text("area-type").flatMap(AreaType::named).orElse(null);
        var what = asked.reading("indicator", () -> typed.indicators("indicator", asked.texts("indicator")));
        var when = asked.reading("period", () -> typed.periods("period", asked.texts("period")));
        var named = asked.reading("area", () -> TypedList.of("area", asked.texts("area")));
        bound("area", "areas", named.size(), MOST_PLACES);
        bound("period", "answers", (long) what.size() * named.size() * when.size(), MOST_ANSWERS);
        var where = asked.reading("area", () -> typed.areas("area", asked.texts("area"), type));
        var meant = asked.reading("area", () -> typed.meant(what, where));
        return ComparisonsTable.of(comparisons.list(meant, when));
    }

    private static void bound(String parameter, String things, long many, int most) {
        if (many > most) {
            throw ApiProblem.tooMuch(
                    parameter,
                    "At most " + most + " " + things + " are set beside others at once; " + many + " were asked for.");
        }
    }
}
