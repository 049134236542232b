package org.watchward.publicsite.documents;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.watchward.platform.CivilTime;
import org.watchward.publication.open.Format;
import org.watchward.publication.open.PublishedEdition;
import org.watchward.publication.open.PublishedEditions;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** The documents that are published: the list, one edition to read, its files. */
@Controller("publicDocumentPages")
@ForEveryone
class DocumentPages {

    private static final String PATH = "/documents";
    private static final Crumb HOME = new Crumb("Home", "/");
    private static final Crumb DOCUMENTS = new Crumb("Documents", PATH);

    private final PublishedEditions editions;

    DocumentPages(PublishedEditions editions) {
        this.editions = editions;
    }

    /** One edition in a list. */
    record Line(String title, String path, String publisher, String published, int number, boolean inForce) {

        static Line of(PublishedEdition edition) {
            return new Line(
                    edition.title(),
                    edition.path(),
                    edition.publisher(),
                    CivilTime.words(edition.publishedAt()),
                    edition.number(),
                    edition.inForce());
        }
    }

    /** A file of an edition. */
    record File(String words, String path) {

        static File of(PublishedEdition edition, Format format) {
            return new File(format.words(), edition.path() + "/" + edition.file() + format.ending());
        }
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("trail", List.of(HOME));
        model.addAttribute(
                "documents", editions.inForce().stream().map(Line::of).toList());
        return "publicsite/documents";
    }

    /** The address of a document is that of its edition in force. */
    @GetMapping(PATH + "/{slug}")
    String newest(@PathVariable("slug") String slug, Model model) {
        var all = all(slug);
        return page(all.get(0), all, model);
    }

    @GetMapping(PATH + "/{slug}/{number}")
    String one(@PathVariable("slug") String slug, @PathVariable("number") String number, Model model) {
        var all = all(slug);
        return page(edition(all, number), all, model);
    }

    private String page(PublishedEdition edition, List<PublishedEdition> all, Model model) {
        model.addAttribute("trail", List.of(HOME, DOCUMENTS));
        model.addAttribute("edition", edition);
        model.addAttribute("published", CivilTime.words(edition.publishedAt()));
        model.addAttribute(
                "files",
                Arrays.stream(Format.values())
                        .map(format -> File.of(edition, format))
                        .toList());
        model.addAttribute(
                "others",
                all.stream()
                        .filter(each -> each.number() != edition.number())
                        .map(Line::of)
                        .toList());
        model.addAttribute("text", editions.body(edition));
        return "publicsite/document";
    }

    @GetMapping(PATH + "/{slug}/{number}/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable("slug") String slug,
            @PathVariable("number") String number,
            @PathVariable("file") String file) {
        var edition = edition(all(slug), number);
        var format = Arrays.stream(Format.values())
                .filter(each -> file.equals(edition.file() + each.ending()))
                .findFirst()
                .orElseThrow(DocumentPages::nothing);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(editions.file(edition, format).orElseThrow(DocumentPages::nothing));
    }

    private List<PublishedEdition> all(String slug) {
        var found = editions.of(slug);
        if (found.isEmpty()) {
            throw nothing();
        }
        return found;
    }

    private static PublishedEdition edition(List<PublishedEdition> all, String number) {
        return all.stream()
                .filter(each -> Integer.toString(each.number()).equals(number))
                .findFirst()
                .orElseThrow(DocumentPages::nothing);
    }

    private static PageProblem nothing() {
        return PageProblem.notFound(
                "No such document", "The list of documents has all that are published, with their editions.");
    }
}
