package org.watchward.publicsite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** Areas by name, postcode or code, and lists of each kind. */
@Controller
@ForEveryone
class AreasPage {

    private static final String POSTCODE = "(?i)[A-Z]{1,2}\\d[A-Z\\d]?(\\s*\\d[A-Z]{2})?";
    private static final List<AreaType> LISTED =
            List.of(AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY, AreaType.FORCE);

    private final Places places;

    AreasPage(Places places) {
        this.places = places;
    }

    @GetMapping("/areas")
    String areas(
            @RequestParam(name = "q", required = false) @Nullable String typed,
            @RequestParam(name = "type", required = false) @Nullable String type,
            Model model) {
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        model.addAttribute("typed", typed == null ? "" : typed.strip());
        if (typed != null) {
            return found(typed.strip(), model);
        }
        return list(type == null ? AreaType.DISTRICT : kind(type), model);
    }

    private String found(String typed, Model model) {
        var results = typed.isEmpty() ? List.<Places.Place>of() : places.search(typed);
        if (results.size() == 1 && AreaCode.find(typed).isPresent()) {
            return "redirect:/areas/" + results.get(0).code();
        }
        model.addAttribute("missing", typed.isEmpty());
        model.addAttribute("postcode", typed.matches(POSTCODE));
        model.addAttribute("results", results);
        model.addAttribute("more", results.size() == Places.MOST_RESULTS);
        return "publicsite/results";
    }

    private String list(AreaType type, Model model) {
        model.addAttribute("kind", Places.kind(type));
        model.addAttribute("places", places.list(type));
        model.addAttribute(
                "kinds",
                LISTED.stream()
                        .map(each -> new Kind(each.id(), "publicsite.areas.kind." + each.id(), each == type))
                        .toList());
        return "publicsite/areas";
    }

    private static AreaType kind(String typed) {
        return AreaType.named(typed)
                .filter(LISTED::contains)
                .orElseThrow(() -> PageProblem.badAddress(
                        "There is no such list",
                        "Areas are listed by "
                                + Say.list(LISTED.stream().map(AreaType::id).toList())
                                + ". Smaller ones are found by name, or from the page of their district."));
    }

    /** A kind of area that is listed. */
    record Kind(String id, String label, boolean chosen) {}
}
