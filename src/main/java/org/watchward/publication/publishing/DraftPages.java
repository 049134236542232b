package org.watchward.publication.publishing;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.publication.drafting.DocumentPages;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.open.Format;
import org.watchward.publication.open.Written;
import org.watchward.web.PageProblem;

/** A draft as it would be published: the page, and files that are made when somebody asks. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class DraftPages {

    private final EditionDesk desk;
    private final Drafts drafts;
    private final Published published;

    DraftPages(EditionDesk desk, Drafts drafts, Published published) {
        this.desk = desk;
        this.drafts = drafts;
        this.published = published;
    }

    @PostMapping(EditionDesk.PATH + "/proof")
    String prove(@PathVariable("edition") String id) {
        var edition = desk.get(id);
        if (!edition.status().published()) {
            desk.ask(ProofWork.KIND, edition);
        }
        return EditionDesk.HOME + edition.id();
    }

    @GetMapping(EditionDesk.PATH + "/proof/{format}")
    ResponseEntity<byte[]> proof(@PathVariable("edition") String id, @PathVariable("format") String named) {
        var edition = desk.get(id);
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

    @GetMapping(EditionDesk.PATH + "/preview")
    String preview(@PathVariable("edition") String id, Model model) {
        var edition = desk.get(id);
        model.addAttribute("trail", DocumentPages.trail(edition));
        model.addAttribute("edition", edition);
        var document = drafts.compose(edition).document();
        model.addAttribute("document", document);
        model.addAttribute("text", new Written(HtmlDocument.part(document)));
        return "publication/preview";
    }
}
