package org.watchward.publicsite.changes;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.areas.Area;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.publicsite.Places;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** What changed this month: every series that stands out, of one kind of area. */
@Controller
@ForEveryone
class ChangesPage {

    private static final List<AreaType> KINDS = List.of(
            AreaType.FORCE, AreaType.COUNTY, AreaType.PARTNERSHIP, AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA);
    private static final int AT_ONCE = 20;

    private final Findings findings;
    private final Places places;

    ChangesPage(Findings findings, Places places) {
        this.findings = findings;
        this.places = places;
    }

    @GetMapping("/changes")
    String changes(
            @RequestParam(name = "kind", defaultValue = "district") String kind,
            @RequestParam(name = "in", defaultValue = "") String in,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        var type = kind(kind);
        var whole = in.isBlank() ? null : places.get(in.strip());
        var scanned = findings.scanned(type);
        var all = findings.within(scanned, whole);
        var pages = Math.max(1, (all.size() + AT_ONCE - 1) / AT_ONCE);
        var number = number(page, pages);
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        model.addAttribute("scanned", scanned);
        model.addAttribute("total", all.size());
        model.addAttribute(
                "findings",
                findings.drawn(all.stream()
                        .skip((number - 1L) * AT_ONCE)
                        .limit(AT_ONCE)
                        .toList()));
        model.addAttribute("page", number);
        model.addAttribute("pages", pages);
        model.addAttribute("kind", type.id());
        model.addAttribute("in", in.strip());
        model.addAttribute("whole", whole == null ? "" : whole.name());
        model.addAttribute("words", words(type, whole));
        model.addAttribute(
                "kinds",
                KINDS.stream()
                        .map(each ->
                                new Kind(each.id(), Say.sentence(each.plural()).replace(".", ""), each == type))
                        .toList());
        model.addAttribute("wholes", wholes());
        return "publicsite/changes";
    }

    private List<Places.Place> wholes() {
        return Stream.of(AreaType.FORCE, AreaType.COUNTY, AreaType.DISTRICT)
                .flatMap(type -> places.withMonths(type).stream())
                .toList();
    }

    private static String words(AreaType type, @Nullable Area whole) {
        return type.plural() + (whole == null ? "" : " in " + whole.name());
    }

    private static AreaType kind(String typed) {
        return AreaType.named(typed)
                .filter(KINDS::contains)
                .orElseThrow(() -> PageProblem.badAddress(
                        "There is no such list",
                        "Changes are listed by "
                                + Say.list(KINDS.stream().map(AreaType::id).toList()) + "."));
    }

    private static int number(String typed, int pages) {
        if (!typed.matches("[1-9]\\d{0,5}") || Integer.parseInt(typed) > pages) {
            throw PageProblem.notFound("No such page", "There are " + Say.count(pages, "page") + " of this list.");
        }
        return Integer.parseInt(typed);
    }

    /** A kind of area to choose. */
    record Kind(String id, String words, boolean chosen) {}
}
