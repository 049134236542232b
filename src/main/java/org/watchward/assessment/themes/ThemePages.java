package org.watchward.assessment.themes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.kernel.Period;
import org.watchward.web.Crumb;
import org.watchward.web.Problems;

/** The themes of an area and a period, side by side, in an order by weights that an address may change. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class ThemePages {

    static final String PATH = "/work/assessments/themes";

    /** The way to it. */
    static final Crumb ASSESSMENTS = new Crumb("Strategic assessments", "/work/assessments");

    private final Areas areas;
    private final ThemeCards cards;
    private final Scores scores;
    private final Begun begun;
    private final Identities identities;

    ThemePages(Areas areas, ThemeCards cards, Scores scores, Begun begun, Identities identities) {
        this.areas = areas;
        this.cards = cards;
        this.scores = scores;
        this.begun = begun;
        this.identities = identities;
    }

    /** One weight of the form. */
    record WeightField(String field, Aspect aspect, String says, String declared, String typed) {}

    @GetMapping(PATH)
    String themes(
            @RequestParam(name = "area", defaultValue = "") String where,
            @RequestParam(name = "period", defaultValue = "") String when,
            @RequestParam Map<String, String> address,
            Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, ASSESSMENTS));
        model.addAttribute("where", where);
        model.addAttribute("when", when);
        if (where.isBlank() && when.isBlank()) {
            return "assessment/themes-choose";
        }
        var asked = Asked.of(areas, where, when);
        model.addAttribute("problems", asked.problems());
        var area = asked.area();
        var period = asked.period();
        return area == null || period == null
                ? "assessment/themes-choose"
                : side(area, period, AskedWeights.of(cards.weights(), address), model);
    }

    private String side(Area area, Period period, AskedWeights asked, Model model) {
        var ranked = Ranked.of(cards.of(area, period), asked.weights());
        var tallies = scores.standing(area, period).stream().collect(Collectors.groupingBy(Score::theme));
        var me = identities.signedIn().orElseThrow().person();
        model.addAttribute("area", area);
        model.addAttribute("period", period);
        var views = CardView.of(ranked, tallies, me);
        model.addAttribute("cards", views);
        model.addAttribute(
                "unplaced", views.stream().filter(view -> !view.placed()).toList());
        model.addAttribute("weights", fields(asked));
        model.addAttribute("changed", asked.changed());
        model.addAttribute("agreed", cards.agreed());
        model.addAttribute("problems", asked.problems());
        model.addAttribute("inForce", AskedWeights.words(asked.weights()));
        model.addAttribute("trail", trail(begun, area, period));
        return "assessment/themes";
    }

    private List<WeightField> fields(AskedWeights asked) {
        var declared = cards.weights();
        return cards.declared().byName().entrySet().stream()
                .map(each -> {
                    var aspect = Aspect.of(each.getKey());
                    var field = AskedWeights.field(aspect);
                    return new WeightField(
                            field,
                            aspect,
                            each.getValue().says(),
                            AskedWeights.shown(declared.getOrDefault(aspect, 0.0)),
                            asked.typed().getOrDefault(field, ""));
                })
                .toList();
    }

    /** The way to the themes: by their assessment, where one is begun. */
    static List<Crumb> trail(Begun begun, Area area, Period period) {
        return Stream.concat(Stream.of(WorkEntry.PAGE, ASSESSMENTS), begun.of(area, period).stream())
                .toList();
    }

    /** Where and when, as an address has them. */
    record Asked(
            @org.jspecify.annotations.Nullable Area area,
            @org.jspecify.annotations.Nullable Period period,
            Problems problems) {

        static Asked of(Areas areas, String where, String when) {
            var problems = new Problems();
            var place = AssessedPlace.of(areas, where);
            problems.require(!where.isBlank(), "area", "Enter an area by its name or code")
                    .require(place.area() != null, "area", place.problem());
            Period period = null;
            try {
                period = Period.parse(when);
            } catch (IllegalArgumentException unreadable) {
                problems.add(
                        "period",
                        when.isBlank()
                                ? "Enter a period, such as 2022"
                                : String.valueOf(unreadable.getMessage()) + ".");
            }
            return new Asked(place.area(), period, problems);
        }
    }
}
