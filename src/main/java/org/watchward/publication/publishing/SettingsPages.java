package org.watchward.publication.publishing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.publication.drafting.DocumentPages;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.FaceForm;
import org.watchward.publication.drafting.Writing;
import org.watchward.publication.engine.BindingsOfRooms;
import org.watchward.web.Problems;

/** What an edition says of itself, and the form that changes it. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class SettingsPages {

    private final EditionDesk desk;
    private final BindingsOfRooms rooms;
    private final Writing writing;

    SettingsPages(EditionDesk desk, BindingsOfRooms rooms, Writing writing) {
        this.desk = desk;
        this.rooms = rooms;
        this.writing = writing;
    }

    @GetMapping(EditionDesk.PATH + "/settings")
    @Needs(Permission.WRITE_DOCUMENTS)
    String settings(@PathVariable("edition") String id, Model model) {
        var edition = desk.get(id);
        return settings(edition, edition.changed(), FaceForm.of(edition.face()), new Problems(), model);
    }

    @PostMapping(EditionDesk.PATH + "/settings")
    @Needs(Permission.WRITE_DOCUMENTS)
    String describe(
            @PathVariable("edition") String id,
            @RequestParam(name = "changed", defaultValue = "0") int seen,
            @ModelAttribute FaceForm form,
            Model model) {
        var edition = desk.get(id);
        var problems = form.check(rooms)
                .require(
                        edition.status().written(),
                        "title",
                        "The document is agreed, so nothing of it is changed any more")
                .require(
                        edition.changed() == seen,
                        "title",
                        "Somebody else changed this meanwhile: look at the document, then save again what you want");
        if (!problems.none()) {
            return settings(edition, edition.changed(), form, problems, model);
        }
        if (!writing.change(edition, form.read(), desk.who().asker())) {
            return settings(
                    edition,
                    edition.changed(),
                    form,
                    problems.add("title", "Somebody else changed this meanwhile"),
                    model);
        }
        return EditionDesk.HOME + edition.id();
    }

    private String settings(Edition edition, int changed, FaceForm form, Problems problems, Model model) {
        model.addAttribute("trail", DocumentPages.trail(edition));
        model.addAttribute("edition", edition);
        model.addAttribute("changed", changed);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("numberings", FaceForm.numberings());
        return "publication/settings";
    }
}
