package org.watchward.publication.drafting;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.web.PageProblem;

/** What people say of a section, and what becomes of it. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class CommentPages {

    private static final String PATH = SectionPages.PATH + "/comments";

    private final Desk desk;
    private final Sections sections;
    private final Comments comments;
    private final Writing writing;

    CommentPages(Desk desk, Sections sections, Comments comments, Writing writing) {
        this.desk = desk;
        this.sections = sections;
        this.comments = comments;
        this.writing = writing;
    }

    @PostMapping(PATH)
    String comment(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @RequestParam(name = "paragraph", defaultValue = "0") int paragraph,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "suggested", defaultValue = "") String suggested) {
        var edition = desk.edition(id);
        var section = desk.section(id, name);
        var seen = sections.text(section.id(), version).orElse("");
        writing.comment(edition, section, version, Remark.Typed.of(paragraph, seen, words, suggested), desk.who());
        return "redirect:" + Desk.path(edition, section) + "#comments";
    }

    @PostMapping(PATH + "/{comment}")
    @Needs(Permission.WRITE_DOCUMENTS)
    String answer(
            @PathVariable("edition") String id,
            @PathVariable("section") String name,
            @PathVariable("comment") long made,
            @RequestParam(name = "as", defaultValue = "") String as,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var edition = desk.edition(id);
        var section = desk.section(id, name);
        var comment = comments.find(section.id(), made)
                .orElseThrow(() -> PageProblem.notFound("No such comment", "The section lists all that were made."));
        if (as.equals("taken") && comment.suggested() != null) {
            return Desk.after(edition, section, writing.take(edition, section, comment, desk.who()));
        }
        writing.answer(edition, section, comment, Remark.state(as), Remark.fitting(answer), desk.who());
        return "redirect:" + Desk.path(edition, section) + "#comments";
    }
}
