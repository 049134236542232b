package org.watchward.publication.publishing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.platform.CivilTime;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;
import org.watchward.publication.drafting.Differences;
import org.watchward.publication.drafting.DocumentPages;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.drafting.FaceForm;
import org.watchward.publication.drafting.Move;
import org.watchward.publication.drafting.Status;
import org.watchward.publication.drafting.Writing;
import org.watchward.publication.engine.BindingsOfRooms;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.open.Format;
import org.watchward.publication.open.Written;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** One edition: how far it is, what keeps it from being published, the steps that may be taken, its files. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class EditionPages {

    private static final String PATH = DocumentPages.PATH + "/{edition}";
    private static final String HOME = "redirect:" + DocumentPages.PATH + "/";
    private static final Crumb WORK = new Crumb("Your work", "/work");
    private static final List<String> WATCH = List.of("/webjars/htmx.org/dist/htmx.min.js");
    private static final int LONGEST = 4_000;

    private final Editions editions;
    private final EditionView view;
    private final Drafts drafts;
    private final Reasons reasons;
    private final Published published;
    private final Writing writing;
    private final Jobs jobs;
    private final BindingsOfRooms rooms;
    private final Identities identities;

    EditionPages(
            Editions editions,
            EditionView view,
            Drafts drafts,
            Reasons reasons,
            Published published,
            Writing writing,
            Jobs jobs,
            BindingsOfRooms rooms,
            Identities identities) {
        this.editions = editions;
        this.view = view;
        this.drafts = drafts;
        this.reasons = reasons;
        this.published = published;
        this.writing = writing;
        this.jobs = jobs;
        this.rooms = rooms;
        this.identities = identities;
    }

    @GetMapping(PATH)
    String one(
            @PathVariable("edition") String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        var edition = editions.get(id);
        var job = running(edition);
        if (part != null && job.isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        var found = edition.status().published() ? List.<Reason>of() : reasons.of(edition, drafts.compose(edition));
        model.addAttribute("trail", List.of(WORK, DocumentPages.DOCUMENTS));
        model.addAttribute("scripts", job.isPresent() ? WATCH : null);
        model.addAttribute("edition", edition);
        model.addAttribute(
                "kind", view.template(edition).map(each -> each.name()).orElse(edition.template()));
        model.addAttribute("sections", view.sections(edition, found));
        model.addAttribute("reasons", view.reasons(edition, found));
        model.addAttribute("checklist", view.checklist(edition));
        model.addAttribute("history", view.history(edition));
        model.addAttribute("editions", editions.ofDocument(edition.document()));
        model.addAttribute("job", job.orElse(null));
        model.addAttribute("failed", failed(edition).orElse(null));
        model.addAttribute(
                "proved", published.proved(edition.id()).map(CivilTime::words).orElse(null));
        model.addAttribute("looked", published.looked(edition.id()).orElse(null));
        offers(edition, model);
        return "publication/edition";
    }

    /** What whoever asks may do with it. */
    private void offers(Edition edition, Model model) {
        var who = who();
        model.addAttribute(
                "moves",
                Move.from(edition.status()).stream()
                        .filter(move -> who.may(move.needs()))
                        .toList());
        model.addAttribute("writes", edition.status().written() && who.may(Permission.WRITE_DOCUMENTS));
        model.addAttribute("publishes", edition.status() == Status.AGREED && who.may(Permission.PUBLISH_DOCUMENTS));
        model.addAttribute(
                "begins",
                edition.status() == Status.PUBLISHED && newest(edition) && who.may(Permission.WRITE_DOCUMENTS));
    }

    private boolean newest(Edition edition) {
        return editions.ofDocument(edition.document()).get(0).id() == edition.id();
    }

    private Optional<Job> running(Edition edition) {
        return List.of(PublishingWork.KIND, ProofWork.KIND, RenewalWork.KIND).stream()
                .flatMap(kind -> jobs.last(kind, edition.subject()).stream())
                .filter(job -> !job.ended())
                .findFirst();
    }

    /** Why it was not published when somebody last asked. */
    private Optional<String> failed(Edition edition) {
        return edition.status() == Status.AGREED
                ? jobs.last(PublishingWork.KIND, edition.subject())
                        .filter(job -> job.state() == Job.State.FAILED)
                        .map(Job::words)
                : Optional.empty();
    }

    @PostMapping(PATH + "/move")
    String move(
            @PathVariable("edition") String id,
            @RequestParam(name = "move", defaultValue = "") String named,
            @RequestParam(name = "words", defaultValue = "") String words) {
        var edition = editions.get(id);
        var move = Move.named(named)
                .orElseThrow(
                        () -> PageProblem.badAddress("No such step", "The page of the document has all there are."));
        if (!who().may(move.needs())) {
            throw PageProblem.forbidden(
                    "This step is not yours to take", "Ask somebody who agrees documents for the partnership.");
        }
        writing.move(edition, move, words.length() > LONGEST ? words.substring(0, LONGEST) : words, who().asker());
        return HOME + edition.id();
    }

    @PostMapping(PATH + "/publish")
    @Needs(Permission.PUBLISH_DOCUMENTS)
    String publish(@PathVariable("edition") String id) {
        var edition = editions.get(id);
        if (edition.status() == Status.AGREED && running(edition).isEmpty()) {
            jobs.ask(PublishingWork.KIND, new Order(edition.subject(), who().asker()));
        }
        return HOME + edition.id();
    }

    @PostMapping(PATH + "/proof")
    String prove(@PathVariable("edition") String id) {
        var edition = editions.get(id);
        if (!edition.status().published() && running(edition).isEmpty()) {
            jobs.ask(ProofWork.KIND, new Order(edition.subject(), who().asker()));
        }
        return HOME + edition.id();
    }

    @GetMapping(PATH + "/proof/{format}")
    ResponseEntity<byte[]> proof(@PathVariable("edition") String id, @PathVariable("format") String named) {
        var edition = editions.get(id);
        var format = Format.named(named).orElse(Format.HTML);
        var content = published
                .proof(edition.id(), format)
                .orElseThrow(() -> PageProblem.notFound(
                        "This file is not made yet", "The page of the document makes PDF and Word of the draft."));
        var name = edition.slug() + "-" + edition.number() + "-draft" + format.ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @GetMapping(PATH + "/preview")
    String preview(@PathVariable("edition") String id, Model model) {
        var edition = editions.get(id);
        model.addAttribute("trail", trail(edition));
        model.addAttribute("edition", edition);
        var document = drafts.compose(edition).document();
        model.addAttribute("document", document);
        model.addAttribute("text", new Written(HtmlDocument.part(document)));
        return "publication/preview";
    }

    @GetMapping(PATH + "/settings")
    @Needs(Permission.WRITE_DOCUMENTS)
    String settings(@PathVariable("edition") String id, Model model) {
        var edition = editions.get(id);
        return settings(edition, edition.changed(), FaceForm.of(edition.face()), new Problems(), model);
    }

    @PostMapping(PATH + "/settings")
    @Needs(Permission.WRITE_DOCUMENTS)
    String describe(
            @PathVariable("edition") String id,
            @RequestParam(name = "changed", defaultValue = "0") int seen,
            @ModelAttribute FaceForm form,
            Model model) {
        var edition = editions.get(id);
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
        if (!writing.change(edition, form.read(), who().asker())) {
            return settings(
                    edition,
                    edition.changed(),
                    form,
                    problems.add("title", "Somebody else changed this meanwhile"),
                    model);
        }
        return HOME + edition.id();
    }

    private String settings(Edition edition, int changed, FaceForm form, Problems problems, Model model) {
        model.addAttribute("trail", trail(edition));
        model.addAttribute("edition", edition);
        model.addAttribute("changed", changed);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("numberings", FaceForm.numberings());
        return "publication/settings";
    }

    @GetMapping(PATH + "/changes")
    String changes(@PathVariable("edition") String id, Model model) {
        var edition = editions.get(id);
        var looked = published.looked(edition.id()).orElse(null);
        model.addAttribute("trail", trail(edition));
        model.addAttribute("edition", edition);
        model.addAttribute("changes", looked == null ? null : looked.changes());
        model.addAttribute("at", looked == null ? null : CivilTime.words(looked.at()));
        model.addAttribute("begins", newest(edition) && who().may(Permission.WRITE_DOCUMENTS));
        return "publication/changes";
    }

    @PostMapping(PATH + "/look-again")
    String lookAgain(@PathVariable("edition") String id) {
        var edition = editions.get(id);
        if (edition.status() == Status.PUBLISHED && running(edition).isEmpty()) {
            jobs.ask(RenewalWork.KIND, new Order(edition.subject(), who().asker()));
        }
        return HOME + edition.id();
    }

    @PostMapping(PATH + "/next")
    @Needs(Permission.WRITE_DOCUMENTS)
    String next(@PathVariable("edition") String id) {
        var edition = editions.get(id);
        return HOME + writing.next(edition, who().asker());
    }

    /** A section that differs, word by word. */
    record Compared(String heading, List<Differences.Stretch> words) {}

    @GetMapping(PATH + "/compare/{other}")
    String compare(@PathVariable("edition") String id, @PathVariable("other") String other, Model model) {
        var edition = editions.get(id);
        var before = editions.get(other);
        if (before.document() != edition.document()) {
            throw PageProblem.badAddress("These are two documents", "Editions of one document can be compared.");
        }
        model.addAttribute("trail", trail(edition));
        model.addAttribute("edition", edition);
        model.addAttribute("before", before);
        model.addAttribute(
                "compared",
                view.differences(before, edition).stream()
                        .map(each -> new Compared(each.heading(), Differences.of(each.was(), each.becomes())))
                        .toList());
        return "publication/compare";
    }

    private static List<Crumb> trail(Edition edition) {
        return List.of(
                WORK,
                DocumentPages.DOCUMENTS,
                new Crumb(edition.face().title(), DocumentPages.PATH + "/" + edition.id()));
    }

    private Identity who() {
        return identities.signedIn().orElseThrow();
    }
}
