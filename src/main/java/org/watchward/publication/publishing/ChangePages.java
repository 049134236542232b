package org.watchward.publication.publishing;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.platform.CivilTime;
import org.watchward.publication.drafting.Differences;
import org.watchward.publication.drafting.DocumentPages;
import org.watchward.publication.drafting.Status;
import org.watchward.publication.drafting.Writing;
import org.watchward.web.PageProblem;

/** What newer data would change in an edition, the next edition, and what differs between two. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class ChangePages {

    private final EditionDesk desk;
    private final EditionView view;
    private final Published published;
    private final Writing writing;

    ChangePages(EditionDesk desk, EditionView view, Published published, Writing writing) {
        this.desk = desk;
        this.view = view;
        this.published = published;
        this.writing = writing;
    }

    @GetMapping(EditionDesk.PATH + "/changes")
    String changes(@PathVariable("edition") String id, Model model) {
        var edition = desk.get(id);
        var looked = published.looked(edition.id()).orElse(null);
        model.addAttribute("trail", DocumentPages.trail(edition));
        model.addAttribute("edition", edition);
        model.addAttribute("changes", looked == null ? null : looked.changes());
        model.addAttribute("at", looked == null ? null : CivilTime.words(looked.at()));
        model.addAttribute("begins", desk.newest(edition) && desk.who().may(Permission.WRITE_DOCUMENTS));
        return "publication/changes";
    }

    @PostMapping(EditionDesk.PATH + "/look-again")
    String lookAgain(@PathVariable("edition") String id) {
        var edition = desk.get(id);
        if (edition.status() == Status.PUBLISHED) {
            desk.ask(RenewalWork.KIND, edition);
        }
        return EditionDesk.HOME + edition.id();
    }

    @PostMapping(EditionDesk.PATH + "/next")
    @Needs(Permission.WRITE_DOCUMENTS)
    String next(@PathVariable("edition") String id) {
        var edition = desk.get(id);
        return EditionDesk.HOME + writing.next(edition, desk.who().asker());
    }

    /** A section that differs, word by word. */
    record Compared(String heading, List<Differences.Stretch> words) {}

    @GetMapping(EditionDesk.PATH + "/compare/{other}")
    String compare(@PathVariable("edition") String id, @PathVariable("other") String other, Model model) {
        var edition = desk.get(id);
        var before = desk.get(other);
        if (before.document() != edition.document()) {
            throw PageProblem.badAddress("These are two documents", "Editions of one document can be compared.");
        }
        model.addAttribute("trail", DocumentPages.trail(edition));
        model.addAttribute("edition", edition);
        model.addAttribute("before", before);
        model.addAttribute(
                "compared",
                view.differences(before, edition).stream()
                        .map(each -> new Compared(each.heading(), Differences.of(each.was(), each.becomes())))
                        .toList());
        return "publication/compare";
    }
}
