package org.watchward.publication.drafting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.platform.CivilTime;
import org.watchward.web.PageProblem;

/** All that was saved of a section, and what differs between any two versions. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class HistoryPages {

    private final Desk desk;
    private final Sections sections;
    private final Asides asides;

    HistoryPages(Desk desk, Sections sections, Asides asides) {
        this.desk = desk;
        this.sections = sections;
        this.asides = asides;
    }

    /** One version in the history. */
    record VersionLine(
            int number, String savedBy, String at, @Nullable Integer mergedWith) {

        static VersionLine of(Version version) {
            return new VersionLine(
                    version.number(), version.savedBy(), CivilTime.words(version.savedAt()), version.mergedWith());
        }
    }

    @GetMapping(SectionPages.PATH + "/history")
    String history(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @RequestParam(name = "from", required = false) @Nullable Integer from,
            @RequestParam(name = "to", required = false) @Nullable Integer to,
            Model model) {
        var edition = desk.edition(id);
        var section = desk.section(id, name);
        var last = to == null ? section.version() : to;
        var first = from == null ? Math.max(0, last - 1) : from;
        model.addAttribute("trail", Desk.trail(edition, section));
        model.addAttribute("edition", edition);
        model.addAttribute("section", section);
        model.addAttribute(
                "versions",
                sections.versions(section.id()).stream().map(VersionLine::of).toList());
        model.addAttribute("settled", asides.settled(section.id()));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("differences", Differences.of(text(section, first), text(section, last)));
        return "publication/history";
    }

    private String text(Section section, int version) {
        return sections.text(section.id(), version)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such version", "The history of the section lists all that were saved."));
    }
}
