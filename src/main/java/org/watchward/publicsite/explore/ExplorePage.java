package org.watchward.publicsite.explore;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Refused;
import org.watchward.publicsite.Subject;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;

/** Any indicators over the parts of any area, in the way that is chosen; its address says all of it. */
@Controller
@ForEveryone
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
            case SEASON -> model.addAttribute("said", comparisons.season(asked));
            case BEFORE_AFTER -> model.addAttribute("said", comparisons.beforeAfter(asked));
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
}
