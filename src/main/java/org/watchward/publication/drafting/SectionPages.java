package org.watchward.publication.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.platform.CivilTime;
import org.watchward.publication.templates.Templates;

/** One section: written, looked at and saved. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class SectionPages {

    static final String PATH = DocumentPages.PATH + "/{edition}/sections/{section}";

    private static final List<String> SCRIPTS =
            List.of("/webjars/htmx.org/dist/htmx.min.js", "/assets/unsaved.js", "/assets/editor.js");
    private static final int LONGEST_OFFICE = 200;

    private final Desk desk;
    private final Asides asides;
    private final Comments comments;
    private final Templates templates;
    private final Looking looking;
    private final Writing writing;

    SectionPages(Desk desk, Asides asides, Comments comments, Templates templates, Looking looking, Writing writing) {
        this.desk = desk;
        this.asides = asides;
        this.comments = comments;
        this.templates = templates;
        this.looking = looking;
        this.writing = writing;
    }

    @GetMapping(PATH)
    String one(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @RequestParam(name = "joined", defaultValue = "false") boolean joined,
            @RequestParam(name = "saved", defaultValue = "0") int saved,
            @RequestParam(name = "same", defaultValue = "false") boolean same,
            @RequestParam(name = "find", defaultValue = "") String find,
            Model model) {
        var section = desk.section(id, name);
        model.addAttribute("joined", joined);
        model.addAttribute("saved", saved);
        model.addAttribute("same", same);
        model.addAttribute("office", section.checkedBy());
        return page(desk.edition(id), section, section.text(), section.version(), find, model);
    }

    private String page(Edition edition, Section section, String text, int base, String find, Model model) {
        var declared = templates.find(edition.template()).flatMap(template -> template.section(section.name()));
        model.addAttribute("trail", DocumentPages.trail(edition));
        model.addAttribute("scripts", SCRIPTS);
        model.addAttribute("edition", edition);
        model.addAttribute("section", section);
        var at = section.savedAt();
        model.addAttribute("savedAt", at == null ? "" : CivilTime.time(at));
        model.addAttribute("guidance", declared.map(each -> each.guidance()).orElse(""));
        model.addAttribute("setting", looking.said(Drafts.setting(edition.face(), section)));
        model.addAttribute("text", text);
        model.addAttribute("base", base);
        model.addAttribute("writes", desk.writes(edition));
        model.addAttribute("look", looking.at(edition, section, text));
        model.addAttribute("kinds", looking.kinds());
        model.addAttribute("find", find);
        model.addAttribute("found", looking.names(find));
        model.addAttribute("asides", asides.waiting(section.id()));
        model.addAttribute(
                "comments",
                comments.of(section.id()).stream()
                        .map(comment -> Remark.of(comment, section))
                        .toList());
        model.addAttribute("paragraphs", Paragraphs.of(section.text()));
        return "publication/section";
    }

    /** What a text comes to that is not saved yet; a part of the page where scripts run, else the whole page with it. */
    @PostMapping(PATH + "/look")
    @Needs(Permission.WRITE_DOCUMENTS)
    String look(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "base", defaultValue = "0") int base,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "find", defaultValue = "") String find,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var section = desk.section(id, name);
        if (part != null) {
            model.addAttribute("look", looking.at(desk.edition(id), section, Desk.fitting(text)));
            return "publication/look :: look";
        }
        model.addAttribute("unsaved", true);
        model.addAttribute("saved", 0);
        model.addAttribute("office", office);
        return page(desk.edition(id), section, Desk.fitting(text), base, find, model);
    }

    @PostMapping(PATH)
    @Needs(Permission.WRITE_DOCUMENTS)
    String save(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "base", defaultValue = "0") int base,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "officeWas", defaultValue = "") String officeWas) {
        var edition = desk.edition(id);
        var section = desk.section(id, name);
        if (section.checked() && !office.strip().equals(officeWas) && desk.writes(edition)) {
            writing.checkedBy(edition, section, shortened(office), desk.who());
        }
        return Desk.after(edition, section, writing.save(edition, section, base, Desk.fitting(text), desk.who()));
    }

    private static String shortened(String office) {
        var words = office.strip();
        return words.length() <= LONGEST_OFFICE ? words : words.substring(0, LONGEST_OFFICE);
    }
}
