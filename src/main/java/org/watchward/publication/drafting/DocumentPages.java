package org.watchward.publication.drafting;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.platform.CivilTime;
import org.watchward.publication.engine.BindingsOfRooms;
import org.watchward.publication.templates.Template;
import org.watchward.publication.templates.Templates;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** The documents that there are, and the beginning of a new one. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
public class DocumentPages {

    /** Where they are. */
    public static final String PATH = "/work/documents";

    /** The way to it. */
    public static final Crumb DOCUMENTS = new Crumb("Documents", PATH);

    private static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_SLUG = 80;

    private final Editions editions;
    private final Templates templates;
    private final Beginning beginning;
    private final BindingsOfRooms rooms;
    private final Identities identities;

    DocumentPages(
            Editions editions, Templates templates, Beginning beginning, BindingsOfRooms rooms, Identities identities) {
        this.editions = editions;
        this.templates = templates;
        this.beginning = beginning;
        this.rooms = rooms;
        this.identities = identities;
    }

    /** The way to what stands below the page of an edition. */
    public static List<Crumb> trail(Edition edition) {
        return List.of(WorkEntry.PAGE, DOCUMENTS, new Crumb(edition.face().title(), PATH + "/" + edition.id()));
    }

    /** One document in the list. */
    record Line(long id, String title, String kind, int number, Status status, String begun) {}

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute(
                "documents", editions.newest().stream().map(this::line).toList());
        model.addAttribute("writes", identities.signedIn().orElseThrow().may(Permission.WRITE_DOCUMENTS));
        return "publication/documents";
    }

    private Line line(Edition edition) {
        var kind = templates.find(edition.template()).map(Template::name).orElse(edition.template());
        return new Line(
                edition.id(),
                edition.face().title(),
                kind,
                edition.number(),
                edition.status(),
                CivilTime.words(edition.begunAt()));
    }

    @GetMapping(PATH + "/new")
    @Needs(Permission.WRITE_DOCUMENTS)
    String choose(Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, DOCUMENTS));
        model.addAttribute("templates", templates.list());
        return "publication/choose";
    }

    @GetMapping(PATH + "/new/{template}")
    @Needs(Permission.WRITE_DOCUMENTS)
    String add(@PathVariable("template") String id, Model model) {
        var template = template(id);
        return form(template, FaceForm.empty(template.numbering()), "", new Problems(), model);
    }

    @PostMapping(PATH + "/new/{template}")
    @Needs(Permission.WRITE_DOCUMENTS)
    String added(
            @PathVariable("template") String id,
            @RequestParam(name = "slug", defaultValue = "") String slug,
            @ModelAttribute FaceForm form,
            Model model) {
        var template = template(id);
        var problems = form.check(rooms)
                .require(
                        slug.length() <= LONGEST_SLUG && slug.matches(SLUG),
                        "slug",
                        "Enter an address of lower-case letters, digits and hyphens, such as annual-report")
                .require(!editions.taken(slug), "slug", "Another document has this address");
        if (!problems.none()) {
            return form(template, form, slug, problems, model);
        }
        try {
            var who = identities.signedIn().orElseThrow().asker();
            return "redirect:" + PATH + "/" + beginning.document(template, slug, form.read(), who);
        } catch (DuplicateKeyException atOnce) {
            return form(template, form, slug, problems.add("slug", "Another document has this address"), model);
        }
    }

    private String form(Template template, FaceForm form, String slug, Problems problems, Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, DOCUMENTS));
        model.addAttribute("template", template);
        model.addAttribute("form", form);
        model.addAttribute("slug", slug);
        model.addAttribute("problems", problems);
        model.addAttribute("numberings", FaceForm.numberings());
        model.addAttribute("action", PATH + "/new/" + template.id());
        return "publication/new";
    }

    private Template template(String id) {
        return templates
                .find(id)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such kind of document", "The list has all kinds that this partnership declares."));
    }
}
