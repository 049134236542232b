package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Composed;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;

/** The same document as HTML, PDF, Word and text: whole, valid, and harmless whatever it holds. */
class OutputsTests {

    private static final String REPORT = """
            ---
            title: A report
            publisher: The yard
            numbering: paragraphs
            ---
            # What there is {#what}

            There are {{number of lanterns}}, as [](#things) shows, and **strong** words with *stress*.

            - One
            - Two with [a link](https://example.org/a?b=c&d='e')
                1. Nested

            {{table of lanterns and gates}} {#things}

            > Somebody said so.

            ## And more

            See [](#what) and [](#last).

            The last. {#last}
            """;

    private static final String HOSTILE = """
            ---
            title: "><script>alert(1)</script>
            publisher: =cmd|'/c calc'!A1
            ---
            # <img src=x onerror=alert(1)> {#a}

            <script>alert(1)</script>

            Text <b onclick="alert(1)">html</b> and \u202Eright to left\u202C, \u05E9\u05DC\u05D5\u05DD, \uD83D\uDE00 and \u0007\u0000 control.

            {{quoted "<script>" from "><script>, {{7*7}}}} ${7*7} [[7*7]]

            Table: =1+1 \"><script>

            | =cmd() | +1 |
            |---|---|
            | @SUM(1) | { HYPERLINK "https://evil.example" } |

            [x](https://example.org/'%22><script>) `</style><script>`
            """;

    private double before;

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<String> manuscripts() {
        return List.of(REPORT, HOSTILE, "---\ntitle: Nothing\n---\n", deep(), large());
    }

    private static String deep() {
        return "---\ntitle: Deep\n---\n" + "> ".repeat(5_000) + "down\n\n" + "- ".repeat(5_000) + "below\n\n"
                + "*".repeat(20_000) + "x\n";
    }

    private static String large() {
        return "---\ntitle: Large\n---\n" + "A long paragraph. ".repeat(20_000) + "\n";
    }

    private static Composed composed(String manuscript) {
        return Invented.composer().compose(manuscript).document();
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void makesPdfThatIsAccessible(String manuscript) throws Exception {
        var pdf = PdfDocument.of(composed(manuscript), "https://watchward.example");

        assertThat(violations(pdf)).isEmpty();
    }

    private static List<String> violations(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.fromString("ua1");
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.isCompliant() || !result.getTestAssertions().isEmpty())
                    .isTrue();
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .toList();
        }
    }

    @Test
    void saysTheSameInAllOfThem() throws Exception {
        var document = composed(REPORT);
        try (var pdf = Loader.loadPDF(PdfDocument.of(document, ""));
                var word = new XWPFDocument(new ByteArrayInputStream(WordDocument.of(document, "")))) {
            var html = Jsoup.parse(HtmlDocument.file(document, ""));
            for (var words : List.of("There are 1,234, as table 1 shows", "Somebody said so.", "Nested")) {
                assertThat(PlainDocument.of(document)).contains(words);
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(words);
                assertThat(html.text()).contains(words);
                assertThat(text(word)).contains(words);
            }
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("What there is");
        }
    }

    private static String text(XWPFDocument word) {
        var text = new StringBuilder();
        word.getParagraphs()
                .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
        return text.toString();
    }

    /** A paragraph that says the same 20,000 times packs better than a spreadsheet that may be read; for these tests alone. */
    @BeforeEach
    void readWhatPacksWell() {
        before = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0.0001);
    }

    @AfterEach
    void readAsBefore() {
        ZipSecureFile.setMinInflateRatio(before);
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void makesWordFilesThatTheSchemasAllow(String manuscript) throws Exception {
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(WordDocument.of(composed(manuscript), "https://w.example")))) {
            var errors = new ArrayList<XmlError>();
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
            word.getStyles();

            assertThat(errors).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void makesHtmlWithNothingThatRuns(String manuscript) {
        var page = Jsoup.parse(HtmlDocument.file(composed(manuscript), "https://watchward.example"));

        assertThat(page.select("script, img, iframe, object, embed, form, [onclick], [onerror], [style]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> address.matches("(https://|mailto:|#).*"));
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void keepsFormulasOutOfTheListOfFigures() {
        assertThat(FigureList.csv(composed(REPORT)).lines().toList())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("id,status,value,releases,as_of,page");
    }
}
