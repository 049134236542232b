package org.watchward.publicsite;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaType;
import org.watchward.web.Crumb;

/** One area: what was recorded there, and what that is made of. */
@Controller
class AreaPage {

    private static final List<AreaType> PARTS = List.of(AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA);

    private final Places places;
    private final Areas areas;
    private final CrimeFigures figures;

    AreaPage(Places places, Areas areas, CrimeFigures figures) {
        this.places = places;
        this.areas = areas;
        this.figures = figures;
    }

    @GetMapping("/areas/{code}")
    String area(
            @PathVariable("code") String code,
            @RequestParam(name = "period", defaultValue = "") String period,
            Model model) {
        var area = places.get(code);
        var held = figures.monthsHeld(area);
        model.addAttribute("area", area);
        model.addAttribute("kind", Places.kind(area.type()));
        model.addAttribute("trail", trail(area));
        model.addAttribute("wholes", places.wholes(area, AreaType.FORCE));
        model.addAttribute("successors", area.current() ? List.of() : places.successors(area));
        parts(area, model);
        if (held.isEmpty()) {
            return "publicsite/area-without";
        }
        picture(area, held, period, model);
        return "publicsite/area";
    }

    private void picture(Area area, NavigableSet<YearMonth> held, String typed, Model model) {
        var periods = new Periods(held);
        var picture = figures.picture(area, periods.read(typed), periods);
        model.addAttribute("picture", picture);
        model.addAttribute("title", area.name() + ", " + picture.period().words());
        areas.residents(area.code(), picture.period().last().getYear())
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
