package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;

/** Charts and maps in every output: seen, said in words, and given as numbers. */
@Tag("slow")
class PicturesTests {

    private static final int DOTS_AN_INCH = 300;

    private static final Composed DOCUMENT =
            InventedPictures.composer().compose("""
                    ---
                    title: Pictures
                    ---
                    # All of them

                    {{columns of gates}} {#gates}

                    {{columns of lanterns}}

                    {{months of lanterns}}

                    {{rows of lanterns}}

                    {{map of lanterns}}

                    - In a list:

                      {{map of gates}}

                    See [](#gates).
                    """).document();

    private static List<Block.Picture> pictures() {
        var found = new ArrayList<Block.Picture>();
        for (var block : DOCUMENT.blocks()) {
            if (block instanceof Block.Picture picture) {
                found.add(picture);
            } else if (block instanceof Block.Items items) {
                items.items().get(0).stream()
                        .filter(Block.Picture.class::isInstance)
                        .map(Block.Picture.class::cast)
                        .forEach(found::add);
            }
        }
        assertThat(found).hasSize(6);
        return found;
    }

    @Test
    void areDrawnInHtmlWithTheirWordsAndTheirNumbersBehindThem() {
        var page = Jsoup.parse(HtmlDocument.file(DOCUMENT, ""));
        var figures = page.select("figure");

        assertThat(figures).hasSameSizeAs(pictures());
        for (var at = 0; at < figures.size(); at++) {
            var picture = pictures().get(at);
            var figure = figures.get(at);
            assertThat(figure.expectFirst("figcaption").text())
                    .isEqualTo("Figure " + picture.number() + ". " + picture.finding() + " " + picture.subtitle());
            assertThat(figure.expectFirst("svg[role=img] > desc").text()).isEqualTo(picture.description());
            assertThat(figure.select("details tbody tr")).hasSameSizeAs(picture.rows());
            assertThat(figure.select("details thead th").eachText()).isEqualTo(picture.head());
        }
    }

    @Test
    void shareNoIdInAPageOfMany() {
        var page = Jsoup.parse(HtmlDocument.file(DOCUMENT, ""));
        var ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allSatisfy(labels -> assertThat(ids).contains(labels.split(" ")));
        assertThat(page.select("[fill^=url]").eachAttr("fill"))
                .isNotEmpty()
                .allSatisfy(paint -> assertThat(ids).contains(paint.substring(5, paint.length() - 1)));
    }

    @Test
    void areFiguresWithWordsInPdf() throws Exception {
        var bytes = PdfDocument.of(DOCUMENT, "");

        assertThat(VeraPdf.violations(bytes)).isEmpty();
        try (var pdf = Loader.loadPDF(bytes)) {
            var said = new ArrayList<String>();
            figures(pdf.getDocumentCatalog().getStructureTreeRoot(), said);
            assertThat(said)
                    .isEqualTo(
                            pictures().stream().map(Block.Picture::description).toList());
        }
    }

    private static void figures(PDStructureNode node, List<String> said) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    said.add(element.getAlternateDescription());
                }
                figures(element, said);
            }
        }
    }

    @Test
    void areSharpEnoughForPrintInWordAndSaidInWords() throws Exception {
        var bytes = WordDocument.of(DOCUMENT, "");

        assertThat(OfficeSchemas.violations(bytes)).isEmpty();
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var drawn = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .toList();
            assertThat(drawn).hasSameSizeAs(pictures()).allSatisfy(PicturesTests::sharp);
            assertThat(word.getDocument().xmlText())
                    .contains(pictures().stream()
                            .map(picture -> "descr=\"" + picture.description() + '"')
                            .toList());
        }
    }

    private static void sharp(XWPFPicture picture) throws IOException {
        var painted =
                ImageIO.read(new ByteArrayInputStream(picture.getPictureData().getData()));
        var inches = picture.getWidth() / Units.POINT_DPI;

        assertThat(painted.getWidth() / inches).isGreaterThanOrEqualTo(DOTS_AN_INCH);
    }

    @Test
    void areNumbersInPlainText() {
        assertThat(PlainDocument.of(DOCUMENT))
                .contains(pictures().stream().map(Block.Picture::description).toList())
                .contains("Year\tValue\n2016\t31\n2017\t35\n")
                .contains("2020\tnot held\n");
    }

    @Test
    void fitAPageHoweverTallTheyAre() {
        var picture = pictures().get(0);
        var tall = new Block.Picture(
                picture.id(),
                1,
                "Tall.",
                "",
                "",
                "Tall.",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 400\" width=\"100\" height=\"400\"/>",
                List.of(),
                List.of(),
                List.of());

        assertThat(tall.widthWithin(160, 200)).isEqualTo(50);
        assertThat(tall.widthWithin(40, 200)).isEqualTo(40);
    }
}
