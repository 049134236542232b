package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;

/** Pages end where a reader would turn them: a heading, the few words under it and the figure they lead to stay together. */
@Tag("slow")
class PageBreaksTests {

    private static final String LEAD = "Nothing in this theme changed.";

    private static String manuscript(int lines, String figure) {
        return "---\ntitle: A\n---\n" + "A line.\n\n".repeat(lines) + "# The theme\n\n" + LEAD + "\n\n" + figure + "\n";
    }

    private static String rows(int count) {
        return "Table: Rows\n\n| Place | Count |\n|---|---|\n"
                + String.join(
                        "\n",
                        IntStream.rangeClosed(1, count)
                                .mapToObj(row -> "| Row " + row + "! | 1 |")
                                .toList())
                + "\n";
    }

    private static int page(PDDocument pdf, String words) throws IOException {
        var stripper = new PDFTextStripper();
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(pdf).contains(words)) {
                return page;
            }
        }
        throw new AssertionError("no page says " + words);
    }

    /** With so many lines before it that the figure no longer fits. */
    @ParameterizedTest
    @ValueSource(ints = {18, 22, 26})
    void doNotCutAHeadingAndItsSentenceOffFromWhatFollows(int lines) throws Exception {
        try (var table = Loader.loadPDF(PdfDocument.of(Manuscripts.composed(manuscript(lines, rows(9))), ""));
                var chart = Loader.loadPDF(
                        PdfDocument.of(Manuscripts.composed(manuscript(lines, "{{columns of gates}}")), ""))) {
            assertThat(page(table, "The theme")).isEqualTo(page(table, LEAD)).isEqualTo(page(table, "Row 9!"));
            assertThat(page(chart, "The theme"))
                    .isEqualTo(page(chart, LEAD))
                    .isEqualTo(page(chart, "Source: the yard"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 30, 31})
    void leaveNoRowAlone(int rows) throws Exception {
        try (var pdf = Loader.loadPDF(PdfDocument.of(Manuscripts.composed(manuscript(0, rows(rows))), ""))) {
            assertThat(page(pdf, "Row " + rows + "!")).isEqualTo(page(pdf, "Row " + (rows - 1) + "!"));
        }
    }

    @Test
    void areAskedForInWordToo() throws Exception {
        var manuscript = manuscript(1, rows(30)) + "\nNot a lead.\n";
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(WordDocument.of(Manuscripts.composed(manuscript), "")))) {
            assertThat(keepsWithNext(paragraph(word, LEAD))).isTrue();
            assertThat(keepsWithNext(paragraph(word, "Not a lead."))).isFalse();
            var rows = word.getTables().get(0).getRows();
            assertThat(rows)
                    .extracting(
                            row -> keepsWithNext(row.getCell(0).getParagraphs().get(0)))
                    .startsWith(true, true, false)
                    .endsWith(false, true, false);
        }
    }

    private static boolean keepsWithNext(XWPFParagraph paragraph) {
        return paragraph.getCTP().getPPr().isSetKeepNext();
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String words) {
        return word.getParagraphs().stream()
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
