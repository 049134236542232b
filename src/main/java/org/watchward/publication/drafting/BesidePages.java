package org.watchward.publication.drafting;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.web.PageProblem;

/** A text that waits beside a section because two changed the same lines, until somebody settles what is to stand. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class BesidePages {

    private static final String PATH = SectionPages.PATH + "/beside/{aside}";

    private final Desk desk;
    private final Sections sections;
    private final Asides asides;
    private final Writing writing;

    BesidePages(Desk desk, Sections sections, Asides asides, Writing writing) {
        this.desk = desk;
        this.sections = sections;
        this.asides = asides;
        this.writing = writing;
    }

    @GetMapping(PATH)
    String beside(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @PathVariable("aside") long waiting,
            Model model) {
        var edition = desk.edition(id);
        var section = desk.section(id, name);
        var aside = aside(section, waiting);
        var base = sections.text(section.id(), aside.base()).orElse("");
        model.addAttribute("trail", Desk.trail(edition, section));
        model.addAttribute("edition", edition);
        model.addAttribute("section", section);
        model.addAttribute("aside", aside);
        model.addAttribute("writes", desk.writes(edition));
        model.addAttribute("theirs", Differences.of(base, section.text()));
        model.addAttribute("yours", Differences.of(base, aside.text()));
        model.addAttribute("text", Joined.of(base, section.text(), aside.text()).text());
        return "publication/beside";
    }

    @PostMapping(PATH)
    @Needs(Permission.WRITE_DOCUMENTS)
    String settle(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @PathVariable("aside") long waiting,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "base", defaultValue = "0") int base) {
        var edition = desk.edition(id);
        var section = desk.section(id, name);
        var aside = aside(section, waiting);
        var saved = writing.settle(edition, section, aside.id(), base, Desk.fitting(text), desk.who());
        return Desk.after(edition, section, saved);
    }

    private Asides.Aside aside(Section section, long id) {
        return asides.find(section.id(), id)
                .orElseThrow(() -> PageProblem.notFound(
                        "This is settled", "Somebody has settled already what is to stand. The section has it."));
    }
}
