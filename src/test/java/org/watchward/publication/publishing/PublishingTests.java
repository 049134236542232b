package org.watchward.publication.publishing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchward.publication.Yard.begun;
import static org.watchward.publication.Yard.moved;
import static org.watchward.publication.Yard.saved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Reach;
import org.watchward.publication.DocumentsTest;
import org.watchward.publication.Tallies;
import org.watchward.publication.Tallies.Tally;
import org.watchward.publication.Yard;
import org.watchward.publication.model.Composed;
import org.watchward.publication.open.Format;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.EvidenceRenewed;

/** Publication: what keeps an edition back, what is frozen, and what newer data would change. */
@DocumentsTest
class PublishingTests {

    private static final String NAME = "Publishing";
    private static final String TEXT = """
            There are {{tally of lanterns}} {#first}

            {{tallies of lanterns and gates}} {#counts}

            As [](#counts) and [](#first) say.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Tallies tallies;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Outputs outputs;

    @Autowired
    private Published published;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient records;

    private Visitor analyst = new Visitor(0);
    private Visitor manager = new Visitor(0);
    private Visitor anybody = new Visitor(0);

    @BeforeAll
    void makePeople() {
        var yard = new Yard(port, beans, NAME);
        analyst = yard.visitor(NAME, Role.ANALYST);
        manager = yard.visitor(NAME, Role.PARTNERSHIP_MANAGER);
        anybody = yard.anybody();
    }

    @BeforeEach
    void setTallies() {
        tallies.set("lanterns", 1234, "r1");
        tallies.set("gates", 7, "r1");
        tallies.set("owls", null, "r1");
        tallies.set("wells", new Tally(3, "r1", LocalDate.of(2020, 1, 1)));
    }

    private String agreed(String slug, String text) {
        var document = begun(analyst, slug);
        saved(analyst, document, "summary", 0, text);
        moved(analyst, document, "ask-for-review");
        moved(manager, document, "agree");
        return document;
    }

    private String publish(String document) {
        assertThat(manager.send(document, document + "/publish", "read", "true").status())
                .isEqualTo(302);
        await().atMost(60, SECONDS).until(() -> manager.get(document).text().contains("As everybody reads it"));
        return document;
    }

    private static long id(String document) {
        return Long.parseLong(document.replaceFirst(".*/", ""));
    }

    /** The list of what keeps a document back, as its page has it. */
    private List<String> reasons(String document) {
        return analyst.get(document).page().select("ul.reasons li").eachText();
    }

    @Test
    void publishesForEverybodyWithFilesThatSayEachFigure() {
        var document = publish(agreed("yard-2025", TEXT));

        var page = anybody.get("/documents/yard-2025");
        assertThat(page.text())
                .contains("What the yard has")
                .contains("There are 1,234")
                .contains("As table 1 and paragraph 1 say.");
        assertThat(anybody.get("/documents").text()).contains("What the yard has");
        for (var format : Format.values()) {
            var file = anybody.get("/documents/yard-2025/1/yard-2025-1" + format.ending());
            assertThat(file.status()).as(format.id()).isEqualTo(200);
            assertThat(file.header("Content-Type")).startsWith(format.type().replaceFirst(";.*", ""));
        }
        assertThat(anybody.get("/documents/yard-2025/1/yard-2025-1-figures.csv")
                        .response()
                        .body())
                .contains("tally:lanterns:Arden:2025,known,")
                .contains("r1");
        assertThat(Reach.application(() -> trail.find(Query.everything().action("document-published"), 0, 10)))
                .anyMatch(line -> line.toString().contains("yard-2025/1"));
        assertThat(manager.get(document).text()).contains("Published");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{tally of lanterns in Ghent}} | line 1, column 1 | is of Ghent, and this section of Arden",
                "So: {{tally of lanterns, 2023}} | line 1, column 5 | is of the 2023, and this section of the 2025",
                "So: {{tally of lanterns, 2024-06 to 2025-03}} | line 1, column 5 | and this section of the 2025",
                "{{tally of owls}} | line 1, column 1 | is missing: owls are not held",
                "{{tallies of owls}} | line 1, column 1 | is missing: owls are not held",
                "{{tally of wells}} | line 1, column 1 | is old: after 2020-01-01",
                "See [](#first). | line 1, column 5 | Nothing in this document is called '#first'",
                "{{tally of lantrens}} | line 1, column 12 | There is nothing called 'lantrens'",
                "![a yard](https://yard.example/x.png) | line 1, column 1 | Pictures are charts and maps",
            })
    void isKeptBackByWhatIsWrongAtItsPlace(String text, String place, String words) {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, text);

        assertThat(reasons(document))
                .singleElement()
                .asString()
                .startsWith("Summary, " + place)
                .contains(words);
    }

    @Test
    void isKeptBackByARequiredSectionAChecklistAndAnOfficeThatAreMissing() {
        var document = begun(analyst);
        saved(analyst, document, "money", 0, "It cost nothing.");

        assertThat(reasons(document))
                .containsExactly(
                        "Summary This section is required, and nothing is written in it.",
                        "Money This section does not say which office checked it.",
                        "Nothing answers Yard Act 1850, section 2: How many lanterns there are.");

        saved(analyst, document, "money", 1, "It cost nothing.", "office", "Finance", "officeWas", "");
        saved(analyst, document, "summary", 0, "There are {{tally of lanterns}}.");
        assertThat(reasons(document)).isEmpty();
        assertThat(analyst.get(document + "/preview").text()).contains("Comments checked by: Finance");
    }

    @Test
    void holdsASectionToItsOwnPlace() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, "There are {{tally of lanterns}}.");
        saved(analyst, document, "nation", 0, "There are {{tally of lanterns}}, and {{tally of gates in Arden}}.");

        assertThat(reasons(document))
                .singleElement()
                .asString()
                .contains("The nation, line 1, column 38")
                .contains("is of Arden, and this section of Britain");
    }

    @Test
    void takesAnOldFigureInADocumentThatSaysThatItLooksBack() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, "There are {{tally of wells}}.");
        var changed = analyst.get(document + "/settings")
                .page()
                .select("input[name=changed]")
                .val();

        analyst.send(
                document + "/settings",
                document + "/settings",
                "changed",
                changed,
                "title",
                "Looking back",
                "publisher",
                "The yard",
                "area",
                "Arden",
                "period",
                "2025",
                "asOf",
                "2019-12-31",
                "numbering",
                "none");

        assertThat(reasons(document)).isEmpty();
        assertThat(analyst.get(document + "/preview").text()).contains("figures as at 31 December 2019");
    }

    @Test
    void isPublishedOnlyByWhoeverSaysThatTheyHaveReadIt() {
        var document = agreed("yard-unread", TEXT);

        var page = manager.send(document, document + "/publish").page();

        assertThat(page.title()).startsWith("Error: What the yard has");
        assertThat(page.select(".govuk-error-summary[autofocus] a").attr("href"))
                .isEqualTo("#" + page.select("input[name=read][required]").attr("id"));
        assertThat(manager.get(document).page().title()).startsWith("What the yard has");
        assertThat(manager.get(document).page().select(".job, [hx-get]")).isEmpty();
        assertThat(anybody.get("/documents/yard-unread").status()).isEqualTo(404);
    }

    @Test
    void saysOfItsChecklistOnlyThatASectionIsWritten() {
        var document = begun(analyst);
        assertThat(analyst.get(document).text()).contains("Its section is not written yet");

        saved(analyst, document, "summary", 0, TEXT);

        assertThat(analyst.get(document).text())
                .contains("Its section is written: Summary")
                .contains("nobody has yet held the wording of this item against the law");
    }

    @Test
    void isNotPublishedIfAFigureGoesMissingAfterItWasAgreed() {
        var document = agreed("yard-gone", TEXT);
        tallies.set("lanterns", null, "r2");

        manager.send(document, document + "/publish", "read", "true");

        await().atMost(30, SECONDS).until(() -> manager.get(document).text().contains("It was not published"));
        assertThat(anybody.get("/documents/yard-gone").status()).isEqualTo(404);
    }

    @Test
    void staysByteForByteWhatItWasAndTellsWhatThreeNewerReleasesWouldChange() {
        var document = publish(agreed("yard-stays", TEXT));
        var before = files("yard-stays");
        var body = text("yard-stays");

        for (var release = 2; release <= 4; release++) {
            tallies.set("lanterns", 1234 + release, "r" + release);
            tallies.set("gates", 7, "r" + release);
            events.publishEvent(new EvidenceRenewed());
        }

        await().atMost(30, SECONDS)
                .until(() -> manager.get(document + "/changes").text().contains("1,238"));
        assertThat(manager.get(document + "/changes").page().select("caption").eachText())
                .containsExactly("tally:lanterns:Arden:2025");
        assertThat(manager.get(document + "/changes").text()).contains("1 figure would be another");
        assertThat(files("yard-stays")).isEqualTo(before);
        assertThat(text("yard-stays")).isEqualTo(body);
        var frozen = Reach.application(() -> published.find(id(document))).orElseThrow();
        for (var format : Format.values()) {
            assertThat(outputs.of(frozen, format))
                    .as(format.id())
                    .isEqualTo(Reach.publicly(() -> stored("yard-stays", format)));
        }
    }

    private byte[] stored(String slug, Format format) {
        return records.sql("""
                        select o.content from publication.output o join publication.published p on p.edition = o.edition
                        where p.slug = :slug and o.format = :format
                        """)
                .param("slug", slug)
                .param("format", format.id())
                .query((row, at) -> row.getBytes(1))
                .single();
    }

    private Map<String, String> files(String slug) {
        var files = new TreeMap<String, String>();
        for (var format : Format.values()) {
            files.put(
                    format.id(),
                    anybody.get("/documents/" + slug + "/1/" + slug + "-1" + format.ending())
                            .response()
                            .body());
        }
        return files;
    }

    private String text(String slug) {
        return anybody.get("/documents/" + slug + "/1")
                .page()
                .select("article.document")
                .outerHtml();
    }

    @Test
    void supersedesAnEditionWithTheNextAndKeepsItsAddress() {
        var first = publish(agreed("yard-next", TEXT));

        var second = manager.send(first, first + "/next").leadsTo();
        assertThat(second).isNotEqualTo(first);
        assertThat(manager.send(second, first + "/next").leadsTo()).isEqualTo(second);
        tallies.set("lanterns", 99, "r9");
        saved(analyst, second, "summary", 1, TEXT + "\nAnd more.\n");
        moved(analyst, second, "ask-for-review");
        moved(manager, second, "agree");
        publish(second);

        assertThat(anybody.get("/documents/yard-next").text())
                .contains("There are 99")
                .contains("And more.");
        assertThat(anybody.get("/documents/yard-next/1").text())
                .contains("There are 1,234")
                .contains("A later edition is in force");
        assertThat(manager.get(second + "/settings")
                        .page()
                        .select("input[name=asOf]")
                        .val())
                .isEmpty();
        assertThat(manager.get(second + "/compare/" + id(first))
                        .page()
                        .select("ins")
                        .text())
                .contains("And more.");
    }

    @Test
    void nobodyChangesWhatIsPublishedNotEvenTheApplication() {
        var document = publish(agreed("yard-hard", TEXT));
        var refused = new ArrayList<String>();

        for (var statement : List.of(
                "update publication.published set title = 'x' where edition = " + id(document),
                "delete from publication.output where edition = " + id(document),
                "update publication.version set text = 'x'",
                "delete from publication.step")) {
            try {
                Reach.application(() -> records.sql(statement).update());
            } catch (DataAccessException denied) {
                refused.add(statement);
            }
        }

        assertThat(refused).hasSize(4);
    }

    @Test
    void showsADraftToNobodyWhoIsNotSignedIn() {
        var document = begun(analyst, "yard-secret");
        saved(analyst, document, "summary", 0, TEXT);

        assertThat(anybody.get("/documents/yard-secret").status()).isEqualTo(404);
        assertThat(anybody.get(document).status()).isEqualTo(302);
        assertThat(Reach.publicly(() -> {
                    try {
                        return records.sql("select count(*) from publication.version")
                                .query(Integer.class)
                                .single();
                    } catch (DataAccessException denied) {
                        return -1;
                    }
                }))
                .isEqualTo(-1);
    }

    @Test
    void makesPdfAndWordOfADraft() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);

        analyst.send(document, document + "/proof");

        await().atMost(60, SECONDS)
                .until(() -> analyst.get(document + "/proof/pdf").status() == 200);
        await().atMost(60, SECONDS)
                .until(() -> analyst.get(document + "/proof/docx").status() == 200);
        assertThat(analyst.get(document + "/proof/pdf").header("Content-Disposition"))
                .contains("draft.pdf");
    }

    @Test
    void letsWordsThatCameTooLateWaitBesideTheNextEdition() {
        var document = publish(agreed("yard-late", TEXT));
        saved(analyst, document, "summary", 1, TEXT + "\nToo late.\n");

        var next = manager.send(document, document + "/next").leadsTo();

        assertThat(manager.get(next).text()).contains("Somebody's words wait beside this section");
        assertThat(manager.get(next + "/sections/summary").text()).contains("Settle what is to stand");
    }

    @Test
    void tellsOfFiguresThatShareAnIdWhichOfThemChanged() {
        var before = List.of(said("held"), said("recording changed"));

        assertThat(Renewal.between(composed(before), composed(List.of(said("recording changed")))))
                .singleElement()
                .satisfies(change -> assertThat(change.values())
                        .anyMatch(value -> value.was().equals("held")));
        assertThat(Renewal.between(composed(before), composed(before))).isEmpty();
    }

    private static Evidence said(String words) {
        return new Evidence("note", null, null, Map.of("words", words), "known", null, List.of(), null, null);
    }

    private static Composed composed(List<Evidence> figures) {
        return new Composed("", "", "", "", List.of(), figures);
    }
}
