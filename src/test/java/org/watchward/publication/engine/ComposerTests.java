package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.kernel.Period;
import org.watchward.publication.engine.Composer.Made;
import org.watchward.publication.model.Block;
import org.watchward.publication.spi.Phrase;

/** What a manuscript comes to, and what is said of one that is wrong, each at its place. */
class ComposerTests {

    private static final String OPENING = "---\ntitle: A report\nnumbering: paragraphs\n---\n";

    private static Made compose(String body) {
        return Invented.composer().compose(OPENING + body);
    }

    private static String plain(String body) {
        return PlainDocument.of(compose(body).document());
    }

    @Test
    void printsWhatAnExpressionComesToAndNotesTheFigure() {
        var made = compose("There are {{number of lanterns}} of them.");

        assertThat(made.faults()).isEmpty();
        assertThat(PlainDocument.of(made.document())).contains("1. There are 1,234 of them.");
        assertThat(made.document().figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.releases()).containsExactly("r1"));
    }

    @Test
    void readsEveryPartOfAnExpression() throws Exception {
        var read = ExpressionText.read(
                "change of burglary and arson in E07000181, year ending 2022-12, against E10000025 and E23000029");

        assertThat(read.kind()).isEqualTo(new Phrase("change", 0));
        assertThat(read.of()).containsExactly(new Phrase("burglary", 10), new Phrase("arson", 23));
        assertThat(read.in()).containsExactly(new Phrase("E07000181", 32));
        assertThat(read.period()).isEqualTo(Period.parse("ye2022-12"));
        assertThat(read.against()).containsExactly(new Phrase("E10000025", 72), new Phrase("E23000029", 86));
    }

    @Test
    void readsWhatIsInQuotesAsOneNameAndWhichParts() throws Exception {
        var read = ExpressionText.read(
                "map of burglary in \"Safer, Stronger and Together\" and \"Up in arms\", by ward, against \"A, B\"");

        assertThat(read.in())
                .containsExactly(new Phrase("Safer, Stronger and Together", 20), new Phrase("Up in arms", 55));
        assertThat(read.by()).isEqualTo(new Phrase("ward", 71));
        assertThat(read.against()).containsExactly(new Phrase("A, B", 86));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "financial year 2022-23 | fy2022-23",
                "2022 | 2022",
                "2022-03 | 2022-03",
                "2022-01 to 2022-06 | 2022-01..2022-06"
            })
    void readsEveryFormOfAPeriod(String written, String id) throws Exception {
        assertThat(ExpressionText.read("count of x, " + written).period()).isEqualTo(Period.parse(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{number of lantrens}} | 5 | 13 | There is nothing called 'lantrens'.",
                "Well: {{nummer of lanterns}} | 5 | 9 | There is no kind of figure called 'nummer'.",
                "{{lanterns}} | 5 | 3 | An expression begins with a kind",
                "{{number of lanterns, next year}} | 5 | 23 | 'next year' is neither a period",
                "{{number of lanterns in \"the yard, 2022}} | 5 | 25 | A name that begins with a quotation mark",
                "{{number of \"lant, rens\"}} | 5 | 14 | There is nothing called 'lant, rens'.",
                "{{number of lanterns, by ward, by lane}} | 5 | 32 | 'by' stands twice",
                "{{number of lanterns, 2022, 2023}} | 5 | 29 | There are two periods",
                "See [](#nowhere). | 5 | 5 | Nothing in this document is called '#nowhere'.",
                "![a picture](https://elsewhere.example/x.png) | 5 | 1 | Pictures are charts and maps",
                "[click](javascript:alert) | 5 | 1 | A link leads to https://",
                "## Second level first | 5 | 1 | does not follow one of level 0",
                "There are {{number of lanterns} | 5 | 11 | this one is not closed",
                "So {{number of | 5 | 4 | this one is not closed",
                "`    {{number of lanterns}}` | 5 | 1 | Four spaces before a line",
            })
    void saysWhatIsWrongAtItsLineAndColumn(String body, int line, int column, String words) {
        assertThat(compose(body).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.words()).contains(words);
            assertThat(List.of(fault.line(), fault.column())).containsExactly(line, column);
        });
    }

    @Test
    void offersTheNearestNames() {
        assertThat(compose("{{nummer of lanterns}}").faults().get(0).said("a.md"))
                .isEqualTo("a.md:5:3: There is no kind of figure called 'nummer'. Nearest: number, table.");
        assertThat(compose("# Method\n\nSee [](#methd).").faults().get(0).nearest())
                .startsWith("method");
    }

    @Test
    void numbersParagraphsTablesAndReferencesByItself() {
        var text = plain("""
                First. {#first}

                {{table of lanterns and gates}} {#things}

                Second: as [](#first) says, and [](#things) and [](#more) show.

                Table: More of them {#more}

                | A | B |
                |---|---|
                | x | y |
                """);

        assertThat(text).contains("2. Second: as paragraph 1 says, and table 1 and table 2 show.");
        assertThat(text).contains("Table 2. More of them");
    }

    @Test
    void numbersHeadings() {
        var made = Invented.composer()
                .compose(
                        "---\ntitle: A\nnumbering: headings\n---\n# One\n\n## Under it\n\n# Two {#two}\n\nSee [](#two).");

        assertThat(made.document().headings()).extracting(Block.Heading::number).containsExactly("1", "1.1", "2");
        assertThat(PlainDocument.of(made.document())).contains("See section 2.");
    }

    @Test
    void findsAReferenceThatLostItsParagraph() {
        var whole = "First. {#first}\n\nSecond, after [](#first).\n";

        assertThat(compose(whole).faults()).isEmpty();
        assertThat(compose(whole.replace("First. {#first}\n\n", "")).faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.said("a.md")).startsWith("a.md:5:15: Nothing in this document is called"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "75% (15) felt safe",
                "an 11.5% (+602) increase",
                "about 4,500 children",
                "£712,271 was given",
                "fell by −3",
                "rose 12.34%",
                "8.25 per 1,000 people",
                "between 15-20 offences",
                "in May 12 offences",
                "the figures 75% and"
            })
    void pointsOutNumbersThatAreTypedByHand(String sentence) {
        assertThat(compose("We say: " + sentence + ".").typed())
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number.fault().line()).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in 2024/25",
                "on 24 July 2024",
                "Regulation 8 of the Regulations 2007",
                "paragraph 3 and Appendix 2",
                "from 10.30 to 11:45",
                "on May 12, 2022",
                "at 9.15am",
                "[a page](https://example.org/info/120/community-safety/166/)",
                "`x = 12`",
                "{{quoted \"75% (15)\" from the mediation service, March 2023}}"
            })
    void leavesNumbersThatAreNoFigures(String sentence) {
        assertThat(compose("We say: " + sentence + ".").typed()).isEmpty();
    }

    @Test
    void keepsAQuotedNumberWithItsSourceAndDate() {
        assertThat(plain("{{quoted \"75% (15)\" from the mediation service, March 2023}} had none."))
                .contains("75% (15) (the mediation service, March 2023) had none.");
    }

    @Test
    void namesEachFigureOfASentenceThatIsNotKnown() {
        assertThat(compose("There are {{number of owls}}.").gaps())
                .extracting(Fault::line, Fault::column, Fault::words)
                .containsExactly(tuple(5, 11, "The figure number:owls is missing: owls are not held."));
        assertThat(compose("{{table of owls and gates}}").gaps()).isEmpty();
        assertThat(compose("{{table of owls}}").gaps()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithTheOpening() {
        var none = Invented.composer().compose("# No opening\n");
        var wrong = Invented.composer().compose("---\ntitel: A\nperiod: soon\nnumbering: all\n---\nText.\n");

        assertThat(none.faults())
                .extracting(Fault::words)
                .anyMatch(words -> words.contains("begins with a line of ---"));
        assertThat(wrong.faults()).extracting(Fault::line).contains(2, 3, 4);
        assertThat(wrong.faults()).extracting(Fault::nearest).contains(List.of("title", "date", "area"));
    }

    @Test
    void refersToNothingByANumberThatTheNextChangeGivesToAnother() {
        assertThat(compose("One.\n\nSee [](#paragraph-1).").faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.words()).contains("Nothing in this document is called '#paragraph-1'"));
    }

    @Test
    void readsALongRunOfSpacesAtOnce() {
        var text = "Well" + " ".repeat(150_000) + "said {#here}";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> compose(text));
    }

    @Test
    void pointsOutNumbersOfCaptions() {
        assertThat(compose("Table: It rose 75% in all\n\n| a | b |\n|---|---|\n| c | d |\n")
                        .typed())
                .extracting(Typed::number)
                .containsExactly("75%");
    }
}
