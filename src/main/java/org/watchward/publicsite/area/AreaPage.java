package org.watchward.publicsite.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** One area: what stands out, every indicator, where and when, and what it is made of. */
@Controller
@ForEveryone
class AreaPage {

    static final String WORST = "worst";

    private static final List<AreaType> PARTS = List.of(AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA);

    private final Places places;
    private final Areas areas;
    private final Portraits portraits;

    AreaPage(Places places, Areas areas, Portraits portraits) {
        this.places = places;
        this.areas = areas;
        this.portraits = portraits;
    }

    @GetMapping("/areas/{code}")
    String area(
            @PathVariable("code") String code,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "sort", defaultValue = "listed") String sort,
            @RequestParam(name = "only", defaultValue = "") String only,
            Model model) {
        var area = places.get(code);
        head(area, model);
        var asked = period.isBlank() ? null : Periods.parse(period);
        var portrait = portraits.of(area, asked);
        if (portrait.empty() && asked == null) {
            return "publicsite/area-without";
        }
        var sorting = Sorting.named(sort)
                .orElseThrow(() -> PageProblem.badAddress(
                        "The table cannot be sorted so",
                        "It is sorted by listed, worst, name, count, rate or change."));
        model.addAttribute("title", asked == null ? area.name() : area.name() + ", " + asked.words());
        model.addAttribute("portrait", portrait);
        model.addAttribute("groups", portrait.groups(sorting, WORST.equals(only)));
        model.addAttribute("only", WORST.equals(only) ? WORST : "");
        portraits.places(portrait).ifPresent(places -> {
            model.addAttribute("places", places);
            model.addAttribute("drawing", places.map("chart-map", Set.of()).orElse(null));
        });
        model.addAttribute("sorting", sorting.id());
        model.addAttribute("typed", period);
        population(area, asked == null ? null : asked.last().getYear(), portrait.periods(), model);
        return "publicsite/area";
    }

    private void head(Area area, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("kind", Places.kind(area.type()));
        model.addAttribute("trail", trail(area));
        model.addAttribute("wholes", places.wholes(area, AreaType.FORCE));
        model.addAttribute("successors", area.current() ? List.of() : places.successors(area));
        parts(area, model);
        model.addAttribute("beside", beside(area));
    }

    /** The table of the areas of its kind in the county or force that it lies in; of its parts if it lies in none. */
    private String beside(Area area) {
        return places.wholes(area, AreaType.FORCE).stream()
                .filter(whole -> !whole.kind().equals(Places.kind(AreaType.PARTNERSHIP)))
                .reduce((larger, smaller) -> smaller)
                .map(whole ->
                        "/explore?in=" + whole.code() + "&parts=" + area.type().id() + "&view=table")
                .orElse("/explore?in=" + area.code() + "&view=table");
    }

    private void population(Area area, @Nullable Integer year, @Nullable Periods periods, Model model) {
        var near = year != null
                ? year
                : periods == null ? 9999 : periods.held().last().getYear();
        areas.residents(area.code(), near)
                .ifPresent(residents -> model.addAttribute(
                        "population", Say.count(residents.people()) + " at mid-" + residents.year()));
    }

    private void parts(Area area, Model model) {
        for (var type : PARTS) {
            var inside = type.compareTo(area.type()) < 0 ? places.parts(area, type) : List.<Places.Place>of();
            if (!inside.isEmpty()) {
                model.addAttribute("parts", inside);
                model.addAttribute("partsLabel", "publicsite.area.parts." + type.id());
                return;
            }
        }
    }

    private List<Crumb> trail(Area area) {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb("Home", "/"));
        trail.add(new Crumb("Areas", "/areas"));
        places.wholes(area, AreaType.FORCE).stream()
                .filter(whole -> whole.kind().equals(Places.kind(AreaType.FORCE))
                        || whole.kind().equals(Places.kind(AreaType.DISTRICT)))
                .forEach(whole -> trail.add(new Crumb(whole.name(), "/areas/" + whole.code())));
        return trail;
    }
}
