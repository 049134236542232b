package org.watchward.publication.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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
import org.watchward.access.WorkEntry;
import org.watchward.platform.CivilTime;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.publication.drafting.DocumentPages;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.drafting.Move;
import org.watchward.publication.drafting.Section;
import org.watchward.publication.drafting.Sections;
import org.watchward.publication.drafting.Status;
import org.watchward.publication.drafting.Writing;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** One edition: how far it is, what keeps it from being published, the steps that may be taken. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class EditionPages {

    private static final List<String> WATCH = List.of("/webjars/htmx.org/dist/htmx.min.js");
    private static final int LONGEST = 20_000;
    private static final Problems UNREAD =
            new Problems().add("read", "Say that you have read it as it will be published");

    private final EditionDesk desk;
    private final Editions editions;
    private final Sections sections;
    private final EditionView view;
    private final Drafts drafts;
    private final Reasons reasons;
    private final Published published;
    private final Writing writing;
    private final Jobs jobs;

    EditionPages(
            EditionDesk desk,
            Editions editions,
            Sections sections,
            EditionView view,
            Drafts drafts,
            Reasons reasons,
            Published published,
            Writing writing,
            Jobs jobs) {
        this.desk = desk;
        this.editions = editions;
        this.sections = sections;
        this.view = view;
        this.drafts = drafts;
        this.reasons = reasons;
        this.published = published;
        this.writing = writing;
        this.jobs = jobs;
    }

    /** Of a page that asks how far a job is, that part alone is taken: what keeps the edition back is not worked out for it. */
    @GetMapping(EditionDesk.PATH)
    String one(
            @PathVariable("edition") String id,
            @RequestParam(name = "overtaken", defaultValue = "false") boolean overtaken,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        var edition = desk.get(id);
        if (part != null && desk.running(edition).isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("overtaken", overtaken);
        return page(edition, part != null, model);
    }

    private String page(Edition edition, boolean part, Model model) {
        var job = desk.running(edition);
        var all = editions.ofDocument(edition.document());
        var written = sections.of(edition.id());
        var found = part || edition.status().published()
                ? List.<Reason>of()
                : reasons.of(edition, written, drafts.compose(edition, written));
        model.addAttribute("trail", List.of(WorkEntry.PAGE, DocumentPages.DOCUMENTS));
        model.addAttribute("scripts", job.isPresent() ? WATCH : null);
        model.addAttribute("edition", edition);
        model.addAttribute("origin", view.origin(all).orElse(null));
        model.addAttribute("seen", Sections.mark(written));
        model.addAttribute(
                "kind", view.template(edition).map(each -> each.name()).orElse(edition.template()));
        model.addAttribute("sections", view.sections(edition, written, found));
        model.addAttribute("reasons", EditionView.reasons(written, found));
        var checklist = view.checklist(edition, written);
        model.addAttribute("checklist", checklist);
        model.addAttribute("unverified", checklist.stream().anyMatch(each -> !each.verified()));
        model.addAttribute("history", view.history(edition));
        model.addAttribute("editions", all);
        model.addAttribute("job", job.orElse(null));
        model.addAttribute("failed", failed(edition).orElse(null));
        model.addAttribute(
                "proved", published.proved(edition.id()).map(CivilTime::words).orElse(null));
        model.addAttribute("looked", published.looked(edition.id()).orElse(null));
        offers(edition, written, model);
        return "publication/edition";
    }

    /** What whoever asks may do with it, and the comments to be read before they agree or publish. */
    private void offers(Edition edition, List<Section> written, Model model) {
        var who = desk.who();
        var moves = Move.from(edition.status()).stream()
                .filter(move -> who.may(move.needs()))
                .toList();
        var publishes = edition.status() == Status.AGREED && who.may(Permission.PUBLISH_DOCUMENTS);
        model.addAttribute("moves", moves);
        model.addAttribute("writes", edition.status().written() && who.may(Permission.WRITE_DOCUMENTS));
        model.addAttribute("publishes", publishes);
        model.addAttribute("waiting", publishes || moves.contains(Move.AGREE) ? view.waiting(written) : List.of());
        model.addAttribute(
                "begins",
                edition.status() == Status.PUBLISHED && desk.newest(edition) && who.may(Permission.WRITE_DOCUMENTS));
    }

    /** Why it was not published when somebody last asked. */
    private Optional<String> failed(Edition edition) {
        return edition.status() == Status.AGREED
                ? jobs.last(PublishingWork.KIND, edition.subject())
                        .filter(job -> job.state() == Job.State.FAILED && !view.stepSince(edition, job.askedAt()))
                        .map(Job::words)
                : Optional.empty();
    }

    @PostMapping(EditionDesk.PATH + "/move")
    String move(
            @PathVariable("edition") String id,
            @RequestParam(name = "move", defaultValue = "") String named,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestParam(name = "words", defaultValue = "") String words) {
        if (words.length() > LONGEST) {
            throw PageProblem.badAddress(
                    "This is too long", "What you say may have 20,000 characters. Go back and shorten it.");
        }
        var edition = desk.get(id);
        var move = Move.named(named)
                .orElseThrow(
                        () -> PageProblem.badAddress("No such step", "The page of the document has all there are."));
        if (!desk.who().may(move.needs())) {
            throw PageProblem.forbidden(
                    "This step is not yours to take",
                    "Ask somebody who writes or agrees documents for the partnership.");
        }
        var taken = writing.move(edition, move, seen, words.strip(), desk.who().asker());
        return EditionDesk.HOME + edition.id() + (taken ? "" : "?overtaken=true");
    }

    /** Nothing undoes it, so whoever publishes says that they have read it. */
    @PostMapping(EditionDesk.PATH + "/publish")
    @Needs(Permission.PUBLISH_DOCUMENTS)
    String publish(
            @PathVariable("edition") String id,
            @RequestParam(name = "read", defaultValue = "false") boolean read,
            Model model) {
        var edition = desk.get(id);
        if (edition.status() == Status.AGREED && !read) {
            model.addAttribute("problems", UNREAD);
            return page(edition, false, model);
        }
        if (edition.status() == Status.AGREED) {
            desk.ask(PublishingWork.KIND, edition);
        }
        return EditionDesk.HOME + edition.id();
    }
}
