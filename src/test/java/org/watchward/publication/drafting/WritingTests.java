package org.watchward.publication.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.publication.Yard.begun;
import static org.watchward.publication.Yard.moved;
import static org.watchward.publication.Yard.saved;

import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.platform.Reach;
import org.watchward.publication.DocumentsTest;
import org.watchward.publication.Tallies;
import org.watchward.publication.Yard;

/** Several people write one document. */
@DocumentsTest
class WritingTests {

    private static final String NAME = "Writing";
    private static final String TEXT = "One.\n\nTwo.\n\nThree.\n";

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Tallies tallies;

    @Autowired
    private JdbcClient records;

    private Visitor analyst = new Visitor(0);
    private Visitor manager = new Visitor(0);
    private Visitor member = new Visitor(0);

    @BeforeAll
    void makePeople() {
        var yard = new Yard(port, beans, NAME);
        analyst = yard.visitor(NAME, Role.ANALYST);
        manager = yard.visitor(NAME, Role.PARTNERSHIP_MANAGER);
        member = yard.visitor(NAME, Role.BOARD_MEMBER);
        tallies.set("lanterns", 1234, "r1");
    }

    private static String text(Visitor reader, String document) {
        return Objects.requireNonNull(
                        reader.get(document + "/sections/summary").page().selectFirst("textarea[name=text]"))
                .wholeText();
    }

    @Test
    void saysAsWhatVersionASectionWasSaved() {
        var document = begun(analyst);

        var first = saved(analyst, document, "summary", 0, TEXT);
        var same = saved(analyst, document, "summary", 1, TEXT);

        assertThat(analyst.get(first.leadsTo()).page().select("[role=status]").text())
                .matches("Saved as version 1 at \\d\\d:\\d\\d\\.");
        assertThat(analyst.get(same.leadsTo()).page().select("[role=status]").text())
                .isEqualTo("The text is as it was: version 1 stands.");
        saved(analyst, document, "summary", 1, TEXT + "\nFour.\n");
        assertThat(analyst.get(first.leadsTo()).text()).contains("Saved as version 1. It has been saved again since.");
    }

    @Test
    void listsOpenCommentsWhereATextIsAgreed() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        var section = document + "/sections/summary";
        member.send(section, section + "/comments", "version", "1", "paragraph", "2", "words", "Say more of it.");
        assertThat(member.get(document).page().select("#waiting")).isEmpty();

        moved(analyst, document, "ask-for-review");
        var waiting = member.get(document).page().select("#waiting");

        assertThat(waiting.text()).contains("1 comment is open").contains("Say more of it.");
        var link = waiting.select("a");
        assertThat(link.text()).isEqualTo("Summary, paragraph 2");
        assertThat(member.get(section).page().select("article.remark").eachAttr("id"))
                .containsExactly(link.attr("href").replaceFirst(".*#", ""));
        assertThat(analyst.get(document).page().select("#waiting")).isEmpty();
    }

    @Test
    void joinsWhatTwoPeopleWroteInDifferentParagraphs() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);

        saved(manager, document, "summary", 1, TEXT.replace("One.", "One, the manager's."));
        var answer = saved(analyst, document, "summary", 1, TEXT.replace("Three.", "Three, the analyst's."));

        assertThat(answer.leadsTo()).endsWith("?saved=3&joined=true");
        assertThat(text(analyst, document)).isEqualTo("One, the manager's.\n\nTwo.\n\nThree, the analyst's.\n");
    }

    @Test
    void keepsBesideWhatCannotBeJoinedUntilItIsSettled() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        saved(manager, document, "summary", 1, TEXT.replace("Two.", "Two, the manager's."));

        var answer = saved(analyst, document, "summary", 1, TEXT.replace("Two.", "Two, the analyst's."));

        assertThat(answer.leadsTo()).contains("/beside/");
        assertThat(text(analyst, document)).contains("the manager's").doesNotContain("the analyst's");
        var beside = analyst.get(answer.leadsTo());
        assertThat(beside.text()).contains("Two, the manager's.").contains("Two, the analyst's.");
        assertThat(analyst.get(document).text()).contains("Somebody's words wait beside this section");

        analyst.send(answer.leadsTo(), answer.leadsTo(), "base", "2", "text", "One.\n\nTwo, of both.\n\nThree.\n");

        assertThat(text(analyst, document)).contains("Two, of both.");
        assertThat(analyst.get(document).text()).doesNotContain("wait beside");
        assertThat(analyst.get(answer.leadsTo()).status()).isEqualTo(404);
    }

    @Test
    void losesNoWordOfManyWhoSaveAtOnce() throws Exception {
        var document = begun(analyst);
        var id = Long.parseLong(document.replaceFirst(".*/", ""));
        saved(analyst, document, "summary", 0, TEXT);
        var token = analyst.get(document).token();
        var writers = IntStream.range(0, 24)
                .mapToObj(at -> (Callable<Integer>) () -> analyst.post(
                                document + "/sections/summary",
                                token,
                                "base",
                                "1",
                                "text",
                                at % 2 == 0
                                        ? TEXT.replace("One.", "One word" + at + ".")
                                        : TEXT + "\nFour word" + at + ".\n")
                        .status())
                .toList();

        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var saved : pool.invokeAll(writers)) {
                assertThat(saved.get()).isEqualTo(302);
            }
        } finally {
            pool.shutdownNow();
        }

        var kept = new TreeSet<>(Reach.application(
                () -> records.sql("""
                        select text from publication.version v join publication.section s on s.id = v.section
                        where s.edition = :id
                        union all
                        select text from publication.aside a join publication.section s on s.id = a.section
                        where s.edition = :id and settled_at is null
                        """).param("id", id).query(String.class).list()));
        for (var at = 0; at < writers.size(); at++) {
            var word = "word" + at + ".";
            assertThat(kept).as(word).anyMatch(text -> text.contains(word));
        }
    }

    @Test
    void makesASuggestedChangeWhereItsParagraphStandsNow() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        var section = document + "/sections/summary";
        member.send(
                section,
                section + "/comments",
                "version",
                "1",
                "paragraph",
                "2",
                "words",
                "Say more.",
                "suggested",
                "Two, and more.");
        saved(analyst, document, "summary", 1, TEXT.replace("One.", "One, later."));

        var action = analyst.get(section).page().select("article.remark form").attr("action");
        analyst.send(section, action, "as", "taken");

        assertThat(text(analyst, document)).isEqualTo("One, later.\n\nTwo, and more.\n\nThree.\n");
        assertThat(analyst.get(section).text()).contains("made the change").contains("Say more.");
    }

    @Test
    void showsWhatIsWrongAndWhatItReadsLikeBeforeItIsSaved() {
        var document = begun(analyst);
        var section = document + "/sections/summary";

        var look = analyst.send(
                section,
                section + "/look",
                "base",
                "0",
                "text",
                "There are {{tally of lanterns}}, or 1,234.\n\nSee {{tally of lantrens}} and [](#nothing).");

        assertThat(look.text())
                .contains("There are 1,234, or 1,234.")
                .contains("Line 3, column 16 There is nothing called 'lantrens'.")
                .contains("Nothing in this document is called '#nothing'.")
                .contains("{{tally of lanterns}}");
        assertThat(text(analyst, document)).isEmpty();
    }

    @Test
    void comparesAnyTwoVersions() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, "The old yard.\n");
        saved(analyst, document, "summary", 1, "The new yard.\n");
        saved(analyst, document, "summary", 2, "The new yard has owls.\n");

        var page =
                analyst.get(document + "/sections/summary/history?from=1&to=3").page();

        assertThat(page.select("del").text()).contains("old");
        assertThat(page.select("ins").text()).contains("new").contains("has owls.");
        assertThat(page.text()).contains("Version 1").contains("Version 3");
    }

    @Test
    void keepsAnAgreedTextAsItIsAndWhatComesLateBeside() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        moved(analyst, document, "ask-for-review");
        moved(member, document, "agree");

        var late = saved(analyst, document, "summary", 1, TEXT + "\nLate.\n");

        assertThat(late.leadsTo()).contains("/beside/");
        assertThat(analyst.get(document).text()).contains("Agreed").doesNotContain("Late.");
    }

    @Test
    void letsEachTakeTheStepsThatAreTheirs() {
        var document = begun(analyst);

        assertThat(member.send(document, document + "/move", "move", "ask-for-review")
                        .status())
                .isEqualTo(403);
        moved(analyst, document, "ask-for-review");
        assertThat(analyst.send(document, document + "/move", "move", "agree").status())
                .isEqualTo(403);
        moved(member, document, "agree");
        assertThat(analyst.send(document, document + "/publish").status()).isEqualTo(403);
        assertThat(member.get(document).text()).doesNotContain("Begin a new edition");
    }

    @Test
    void answersTheEditorWithNames() {
        assertThat(analyst.get("/work/documents/names?kind=tally&place=of&typed=lan")
                        .response()
                        .body())
                .isEqualTo("[{\"typed\":\"lanterns\",\"words\":\"How many lanterns\"}]");
        assertThat(analyst.get("/work/documents/names?typed=tallie").response().body())
                .contains("tallies")
                .doesNotContain("change");
    }

    @Test
    void keepsWhatWasTypedWhenAFormIsWrong() {
        var answer = analyst.send(
                "/work/documents/new/yard-report",
                "/work/documents/new/yard-report",
                "title",
                "Kept",
                "period",
                "last year",
                "area",
                "Atlantis",
                "slug",
                "Not An Address",
                "numbering",
                "none");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Enter a period such as ye2022-12")
                .contains("Enter an address of lower-case");
        assertThat(answer.page().select("input[name=title]").val()).isEqualTo("Kept");
        assertThat(answer.page().select("input[name=period]").val()).isEqualTo("last year");
    }

    @Test
    void losesNoSuggestionForTheWholeSection() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        var section = document + "/sections/summary";

        member.send(section, section + "/comments", "version", "1", "paragraph", "0", "suggested", "All of it anew.");

        assertThat(analyst.get(section).page().select("article.remark").text()).contains("All of it anew.");
        var action = analyst.get(section).page().select("article.remark form").attr("action");
        analyst.send(section, action, "as", "taken");
        assertThat(text(analyst, document)).isEqualTo("All of it anew.\n");
    }

    @Test
    void agreesNothingThatWasChangedSinceItWasRead() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        moved(analyst, document, "ask-for-review");
        var read = member.get(document);
        saved(analyst, document, "summary", 1, TEXT + "\nLater.\n");

        var answer = member.post(
                document + "/move",
                read.token(),
                "move",
                "agree",
                "seen",
                read.page().select("input[name=seen]").val());

        assertThat(member.get(answer.leadsTo()).text())
                .contains("Yours was not taken")
                .contains("In review");
    }

    @Test
    void keepsTheOfficeThatSomebodyElseNamedMeanwhile() {
        var document = begun(analyst);
        saved(analyst, document, "money", 0, "It cost nothing.", "office", "Legal", "officeWas", "");

        saved(manager, document, "money", 1, "It cost nothing at all.", "office", "", "officeWas", "");

        assertThat(analyst.get(document + "/sections/money")
                        .page()
                        .select("input[name=office]")
                        .val())
                .isEqualTo("Legal");
    }

    @Test
    void showsWhatWasSettledToWhoeverLooksForIt() {
        var document = begun(analyst);
        saved(analyst, document, "summary", 0, TEXT);
        saved(manager, document, "summary", 1, TEXT.replace("Two.", "Two, the manager's."));
        var beside = saved(analyst, document, "summary", 1, TEXT.replace("Two.", "Two, the analyst's."))
                .leadsTo();

        manager.send(beside, beside, "base", "2", "text", TEXT.replace("Two.", "Two, the manager's."));

        assertThat(manager.get(document + "/sections/summary/history").text()).contains("Two, the analyst's.");
    }

    @Test
    void answersOddFormsInWords() {
        var document = begun(analyst);
        var form = "/work/documents/new/yard-report";

        assertThat(analyst.send(form, form, "title", "A", "slug", "a-".repeat(20_000) + "a", "numbering", "none")
                        .text())
                .contains("Enter an address of lower-case");
        assertThat(analyst.send(form, form, "title", "A", "slug", "x", "numbering", "none", "asOf", "+99999999-01-01")
                        .text())
                .contains("Enter a day such as");
        assertThat(analyst.get(document + "/sections/summary/history?from=7&to=9")
                        .status())
                .isEqualTo(404);
    }
}
