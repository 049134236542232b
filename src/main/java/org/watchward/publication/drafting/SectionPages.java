package org.watchward.publication.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.platform.CivilTime;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Templates;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** One section: written, looked at, saved, and settled if two wrote at once. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class SectionPages {

    static final String PATH = DocumentPages.PATH + "/{edition}/sections/{section}";

    private static final List<String> SCRIPTS = List.of("/webjars/htmx.org/dist/htmx.min.js", "/assets/editor.js");
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_OFFICE = 200;

    private final Editions editions;
    private final Sections sections;
    private final Asides asides;
    private final Comments comments;
    private final Templates templates;
    private final Looking looking;
    private final Writing writing;
    private final Identities identities;

    SectionPages(
            Editions editions,
            Sections sections,
            Asides asides,
            Comments comments,
            Templates templates,
            Looking looking,
            Writing writing,
            Identities identities) {
        this.editions = editions;
        this.sections = sections;
        this.asides = asides;
        this.comments = comments;
        this.templates = templates;
        this.looking = looking;
        this.writing = writing;
        this.identities = identities;
    }

    @GetMapping(PATH)
    String one(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @RequestParam(name = "joined", defaultValue = "false") boolean joined,
            @RequestParam(name = "find", defaultValue = "") String find,
            Model model) {
        var section = section(edition, name);
        model.addAttribute("joined", joined);
        return page(edition(edition), section, section.text(), section.version(), find, model);
    }

    private String page(Edition edition, Section section, String text, int base, String find, Model model) {
        var declared = templates.find(edition.template()).flatMap(template -> template.section(section.name()));
        model.addAttribute("trail", trail(edition));
        model.addAttribute("scripts", SCRIPTS);
        model.addAttribute("edition", edition);
        model.addAttribute("section", section);
        model.addAttribute("guidance", declared.map(each -> each.guidance()).orElse(""));
        model.addAttribute("setting", said(Drafts.setting(edition.face(), section)));
        model.addAttribute("text", text);
        model.addAttribute("base", base);
        model.addAttribute("writes", writes(edition));
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

    private static String said(Setting setting) {
        return Stream.of(
                        setting.area(),
                        setting.period() == null ? null : setting.period().words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** What a text comes to that is not saved yet; a part of the page where scripts run, else the whole page with it. */
    @PostMapping(PATH + "/look")
    @Needs(Permission.WRITE_DOCUMENTS)
    String look(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "base", defaultValue = "0") int base,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var section = section(edition, name);
        if (part != null) {
            model.addAttribute("look", looking.at(edition(edition), section, text));
            return "publication/look :: look";
        }
        return page(edition(edition), section, text, base, "", model);
    }

    @PostMapping(PATH)
    @Needs(Permission.WRITE_DOCUMENTS)
    String save(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "base", defaultValue = "0") int base,
            @RequestParam(name = "office", defaultValue = "") String office) {
        requireFitting(text);
        var section = section(edition, name);
        if (section.checked() && !section.checkedBy().equals(office.strip()) && writes(edition(edition))) {
            writing.checkedBy(edition(edition), section, shortened(office), who());
        }
        return after(edition, name, writing.save(edition(edition), section, base, text, who()));
    }

    private static String shortened(String office) {
        var words = office.strip();
        return words.length() <= LONGEST_OFFICE ? words : words.substring(0, LONGEST_OFFICE);
    }

    private static void requireFitting(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw PageProblem.badAddress(
                    "This section is too long",
                    "A section has at most 200,000 characters. Go back: your browser still has what you wrote.");
        }
    }

    private static String after(String edition, String name, Saved saved) {
        var path = "redirect:" + DocumentPages.PATH + "/" + edition + "/sections/" + name;
        if (saved instanceof Saved.Beside beside) {
            return path + "/beside/" + beside.aside();
        }
        return path + (saved instanceof Saved.Stands stands && stands.joined() ? "?joined=true" : "");
    }

    @GetMapping(PATH + "/beside/{aside}")
    String beside(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @PathVariable("aside") long id,
            Model model) {
        var section = section(edition, name);
        var aside = aside(section, id);
        var base = sections.text(section.id(), aside.base()).orElse("");
        model.addAttribute("trail", trail(edition(edition), section));
        model.addAttribute("edition", edition(edition));
        model.addAttribute("section", section);
        model.addAttribute("aside", aside);
        model.addAttribute("writes", writes(edition(edition)));
        model.addAttribute("theirs", Differences.of(base, section.text()));
        model.addAttribute("yours", Differences.of(base, aside.text()));
        model.addAttribute("text", Joined.of(base, section.text(), aside.text()).text());
        return "publication/beside";
    }

    @PostMapping(PATH + "/beside/{aside}")
    @Needs(Permission.WRITE_DOCUMENTS)
    String settle(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @PathVariable("aside") long id,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "base", defaultValue = "0") int base) {
        requireFitting(text);
        var section = section(edition, name);
        return after(
                edition,
                name,
                writing.settle(edition(edition), section, aside(section, id).id(), base, text, who()));
    }

    @PostMapping(PATH + "/comments")
    String comment(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @RequestParam(name = "paragraph", defaultValue = "0") int paragraph,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "suggested", defaultValue = "") String suggested) {
        var section = section(edition, name);
        var seen = sections.text(section.id(), version).orElse("");
        writing.comment(edition(edition), section, version, Remark.Typed.of(paragraph, seen, words, suggested), who());
        return path(edition, name) + "#comments";
    }

    @PostMapping(PATH + "/comments/{comment}")
    @Needs(Permission.WRITE_DOCUMENTS)
    String answer(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @PathVariable("comment") long id,
            @RequestParam(name = "as", defaultValue = "") String as,
            @RequestParam(name = "answer", defaultValue = "") String answer) {
        var section = section(edition, name);
        var comment = comments.find(section.id(), id)
                .orElseThrow(() -> PageProblem.notFound("No such comment", "The section lists all that were made."));
        if (as.equals("taken")) {
            return after(edition, name, writing.take(edition(edition), section, comment, who()));
        }
        writing.answer(edition(edition), section, comment, Remark.state(as), Remark.shortened(answer), who());
        return path(edition, name) + "#comments";
    }

    /** One version in the history. */
    record VersionLine(
            int number, String savedBy, String at, @Nullable Integer mergedWith) {

        static VersionLine of(Version version) {
            return new VersionLine(
                    version.number(), version.savedBy(), CivilTime.words(version.savedAt()), version.mergedWith());
        }
    }

    @GetMapping(PATH + "/history")
    String history(
            @PathVariable("edition") String edition,
            @PathVariable("section") String name,
            @RequestParam(name = "from", required = false) @Nullable Integer from,
            @RequestParam(name = "to", required = false) @Nullable Integer to,
            Model model) {
        var section = section(edition, name);
        var last = to == null ? section.version() : to;
        var first = from == null ? Math.max(0, last - 1) : from;
        model.addAttribute("trail", trail(edition(edition), section));
        model.addAttribute("edition", edition(edition));
        model.addAttribute("section", section);
        model.addAttribute(
                "versions",
                sections.versions(section.id()).stream().map(VersionLine::of).toList());
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

    private static String path(String edition, String name) {
        return "redirect:" + DocumentPages.PATH + "/" + edition + "/sections/" + name;
    }

    private Asides.Aside aside(Section section, long id) {
        return asides.find(section.id(), id)
                .orElseThrow(() -> PageProblem.notFound(
                        "This is settled", "Somebody has settled already what is to stand. The section has it."));
    }

    private Edition edition(String id) {
        return editions.get(id);
    }

    private Section section(String edition, String name) {
        return sections.find(edition(edition).id(), name)
                .orElseThrow(() ->
                        PageProblem.notFound("No such section", "The page of the document lists all that it has."));
    }

    private boolean writes(Edition edition) {
        return edition.status().written() && identities.signedIn().orElseThrow().may(Permission.WRITE_DOCUMENTS);
    }

    private Asker who() {
        return identities.signedIn().orElseThrow().asker();
    }

    private static List<Crumb> trail(Edition edition) {
        return List.of(
                DocumentPages.WORK,
                DocumentPages.DOCUMENTS,
                new Crumb(edition.face().title(), DocumentPages.PATH + "/" + edition.id()));
    }

    private static List<Crumb> trail(Edition edition, Section section) {
        var trail = new ArrayList<>(trail(edition));
        trail.add(
                new Crumb(section.heading(), DocumentPages.PATH + "/" + edition.id() + "/sections/" + section.name()));
        return trail;
    }
}
