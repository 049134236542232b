package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Progress;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.word.WordDocument;

/** The same document as HTML, PDF, Word and text: whole, valid, and harmless whatever it holds. */
@Tag("slow")
class OutputsTests {

    static List<String> manuscripts() {
        return Manuscripts.all();
    }

    private static Composed composed(String manuscript) {
        return Manuscripts.composed(manuscript);
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void makesPdfThatIsAccessible(String manuscript) throws Exception {
        var pdf = PdfDocument.of(composed(manuscript), "https://watchward.example");

        assertThat(VeraPdf.violations(pdf)).isEmpty();
    }

    @Test
    void saysTheSameInAllOfThem() throws Exception {
        var document = composed(Manuscripts.REPORT);
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

    @ParameterizedTest
    @MethodSource("manuscripts")
    void leadsToPlacesThatAreThere(String manuscript) {
        var page = Jsoup.parse(HtmlDocument.file(composed(manuscript), ""));

        assertThat(page.select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .containsAll(page.select("a[href^=#]").eachAttr("href").stream()
                        .map(address -> address.substring(1))
                        .toList());
    }

    @Test
    void isTheSameFileForTheSameDocument() {
        assertThat(HtmlDocument.file(composed(Manuscripts.REPORT), ""))
                .isEqualTo(HtmlDocument.file(composed(Manuscripts.REPORT), ""));
        assertThat(PdfDocument.of(composed(Manuscripts.REPORT), ""))
                .isEqualTo(PdfDocument.of(composed(Manuscripts.REPORT), ""));
        assertThat(WordDocument.of(composed(Manuscripts.REPORT), ""))
                .isEqualTo(WordDocument.of(composed(Manuscripts.REPORT), ""));
        assertThat(PlainDocument.of(composed(Manuscripts.REPORT)))
                .isEqualTo(PlainDocument.of(composed(Manuscripts.REPORT)));
    }

    @Test
    void isAnotherFileForAnotherDocument() {
        var other = Manuscripts.REPORT.replace("The last", "The very last");

        assertThat(PdfDocument.of(composed(Manuscripts.REPORT), "")).isNotEqualTo(PdfDocument.of(composed(other), ""));
        assertThat(WordDocument.of(composed(Manuscripts.REPORT), ""))
                .isNotEqualTo(WordDocument.of(composed(other), ""));
    }

    @Test
    void saysWhenItWasMadeInNoFile() throws Exception {
        try (var pdf = Loader.loadPDF(PdfDocument.of(composed(Manuscripts.REPORT), ""));
                var word =
                        new XWPFDocument(new ByteArrayInputStream(WordDocument.of(composed(Manuscripts.REPORT), "")))) {
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("dc:title")
                    .doesNotContain("Date>", "dc:date");
            assertThat(word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getModifiedProperty())
                    .isEmpty();
        }
    }

    @Test
    void tellsHowFarItIs() {
        var document = composed(Manuscripts.REPORT);
        var parts = new ArrayList<Long>();
        var pages = new ArrayList<Long>();

        WordDocument.of(document, "", (done, total) -> {
            parts.add(done);
            assertThat(total).isEqualTo(document.blocks().size());
        });
        PdfDocument.of(document, "", (done, total) -> {
            pages.add(done);
            assertThat(total).isEqualTo(Progress.UNKNOWN);
        });

        assertThat(parts).isSorted().doesNotHaveDuplicates().endsWith((long)
                document.blocks().size());
        assertThat(pages).isSorted().startsWith(1L, 2L);
    }

    @Test
    void keepsFormulasOutOfTheListOfFigures() {
        var hostile = List.of("=cmd|' /C calc'!A0", "+1+1", "@SUM(1)", "-1+cmd|' /C calc'!A0", "-3.5%");
        var figures = hostile.stream()
                .map(value ->
                        new Evidence(value, null, null, Map.of("value", value), "known", null, List.of(), null, null))
                .toList();

        var csv = FigureList.csv(new Composed("", "", "", "", List.of(), figures));

        assertThat(csv.lines().toList())
                .containsExactly(
                        "id,status,value,releases,as_of,page",
                        "'=cmd|' /C calc'!A0,known,'=cmd|' /C calc'!A0,,,",
                        "'+1+1,known,'+1+1,,,",
                        "'@SUM(1),known,'@SUM(1),,,",
                        "'-1+cmd|' /C calc'!A0,known,'-1+cmd|' /C calc'!A0,,,",
                        "-3.5%,known,-3.5%,,,");
    }
}
