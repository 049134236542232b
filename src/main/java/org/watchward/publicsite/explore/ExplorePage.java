package org.watchward.publicsite.explore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Png;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Refused;
import org.watchward.publicsite.Downloads;
import org.watchward.publicsite.Subject;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** Any indicators over the parts of any area, in the way that is chosen; its address says all of it. */
@Controller
class ExplorePage {

    private static final List<String> SCRIPTS = List.of("/webjars/htmx.org/dist/htmx.min.js", "/assets/explore.js");

    private final Asking asking;
    private final Views views;
    private final Comparisons comparisons;
    private final PublicFigures figures;

    ExplorePage(Asking asking, Views views, Comparisons comparisons, PublicFigures figures) {
        this.asking = asking;
        this.views = views;
        this.comparisons = comparisons;
        this.figures = figures;
    }

    @GetMapping("/explore")
    String explore(@ModelAttribute Form form, Model model) {
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        var wholes = asking.wholes();
        if (wholes.isEmpty() && form.areaCode().isEmpty()) {
            return "publicsite/explore-without";
        }
        var asked = asking.read(form, wholes);
        model.addAttribute("asked", asked);
        model.addAttribute("wholes", wholes);
        model.addAttribute(
                "subjects",
                Subject.sections(figures.indicators().stream()
                        .filter(indicator ->
                                indicator.areas().contains(asked.whole().type()))
                        .toList()));
        model.addAttribute("views", View.values());
        model.addAttribute("scripts", SCRIPTS);
        show(asked, model);
        return "publicsite/explore";
    }

    private void show(Asked asked, Model model) {
        var type = asked.type();
        switch (asked.view()) {
            case MAP -> {
                if (type != null) {
                    var map = views.map(asked, type);
                    model.addAttribute("map", map);
                    model.addAttribute("drawing", map.map("chart-map", Set.of()).orElse(null));
                }
            }
            case MONTHS -> model.addAttribute("multiples", views.months(asked));
            case TABLE -> model.addAttribute("grid", views.table(asked));
            case HOTSPOTS -> hotSpots(asked, model);
            case SEASON -> comparisons.season(asked, model);
            case BEFORE_AFTER -> comparisons.beforeAfter(asked, model);
        }
    }

    private void hotSpots(Asked asked, Model model) {
        var found = views.hotSpots(asked);
        if (found instanceof HotSpotMap.Found map) {
            model.addAttribute("hot", map);
            model.addAttribute("drawing", views.hotMap(map).orElse(null));
        } else {
            model.addAttribute("refused", ((Refused) found).words());
        }
    }

    @GetMapping("/explore/table.csv")
    ResponseEntity<String> csv(@ModelAttribute Form form) {
        var asked = asked(form);
        var answers = asked.shown().stream()
                .flatMap(area -> figures
                        .answers(
                                asked.indicators().stream()
                                        .filter(indicator -> indicator.areas().contains(area.type()))
                                        .toList(),
                                area,
                                asked.period())
                        .stream())
                .toList();
        return Downloads.csv(asked.whole().code() + "-" + asked.period().id(), figures.csv(answers));
    }

    @GetMapping("/explore/map.csv")
    ResponseEntity<String> map(@ModelAttribute Form form) {
        var asked = asked(form);
        return Downloads.csv(asked.whole().code() + "-" + asked.indicator().id() + "-map", figures.csv(answers(asked)));
    }

    /** The first indicator for every part, with its codes, base and interval. */
    private List<Answer> answers(Asked asked) {
        return asked.parts().stream()
                .flatMap(part -> figures.answers(List.of(asked.indicator()), part, asked.period()).stream())
                .toList();
    }

    @GetMapping(value = "/explore/map.png", produces = "image/png")
    @ResponseBody
    byte[] picture(@ModelAttribute Form form) {
        return Png.of(drawn(asked(form)));
    }

    @GetMapping("/explore/shapes.json")
    @ResponseBody
    Map<String, Object> shapes(@ModelAttribute Form form) {
        return new Shapes(drawn(asked(form))).json();
    }

    private AreaMap drawn(Asked asked) {
        var type = asked.type();
        return (type == null
                        ? Optional.<AreaMap>empty()
                        : views.map(asked, type).map("map", Set.of()))
                .orElseThrow(() -> PageProblem.notFound(
                        "No map", "No boundaries of these areas are held, or nothing is known of them."));
    }

    private Asked asked(Form form) {
        var wholes = asking.wholes();
        if (wholes.isEmpty() && form.areaCode().isEmpty()) {
            throw PageProblem.notFound("Nothing is held", "Import the files of a police force first.");
        }
        return asking.read(form, wholes);
    }
}
