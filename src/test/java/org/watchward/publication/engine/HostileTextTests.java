package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.platform.PlainError;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Composed;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;

/** Text that is large, or in letters of any kind: said as it is, within a bounded time, or refused in words. */
@Tag("slow")
class HostileTextTests {

    private static final int TEN_MILLION = 10_000_000;

    private static Composed paragraph(String words) {
        return Manuscripts.composed("---\ntitle: Hostile\n---\n" + words + "\n");
    }

    private static String printed(Composed document) throws Exception {
        try (var pdf = Loader.loadPDF(PdfDocument.of(document, ""))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({"'Ten million of them. ',21", "unbroken,8", "{{,2"})
    void writesAParagraphOfTenMillionCharacters(String words, int length) throws Exception {
        var text = words.repeat(TEN_MILLION / length);

        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            var document = paragraph(text);
            assertThat(Jsoup.parse(HtmlDocument.file(document, ""))
                            .expectFirst("p")
                            .wholeText())
                    .isEqualTo(text.strip());
            assertThat(PlainDocument.of(document)).contains(text.strip());
            assertThat(WordDocument.of(document, "")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- a\n", "{{x}} "})
    void refusesMoreSignsThanCanBeRead(String sign) {
        var made =
                InventedPictures.composer().compose("---\ntitle: A\n---\n" + sign.repeat(TEN_MILLION / sign.length()));

        assertThat(made.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.said("a.md"))
                        .isEqualTo(
                                "a.md:1:1: The text has more than 200,000 lines and signs of Markdown, and cannot be read:"
                                        + " divide it."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "**", "*", "***"})
    void keepsEveryLetterThatAFontWouldJoinWithTheNext(String marks) throws Exception {
        var words = "Drafted after theft in the fifth office: affluent, afflicted, five flats, a fjord, better attic";

        assertThat(printed(paragraph(marks + words + marks))).contains(words);
    }

    @Test
    void refusesAPdfThatNoServerCouldLayOutAndSaysWhatToDo() {
        var document = paragraph("Ten million of them. ".repeat(TEN_MILLION / 21));

        assertThatThrownBy(() -> PdfDocument.of(document, ""))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("too large for a PDF")
                .hasMessageContaining("Divide it");
    }

    @Test
    @Tag("slow")
    void printsWhatIsJustNotTooLarge() throws Exception {
        var bytes = PdfDocument.of(paragraph("Nearly four million. ".repeat(180_000)), "");

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(500);
        }
    }

    @Test
    void losesNoWordOfALongParagraph() throws Exception {
        var text = new StringBuilder();
        for (var number = 0; number < 12_000; number++) {
            text.append("word").append(number).append(' ');
        }

        assertThat(printed(paragraph(text.toString()))
                        .replaceAll(" Page \\d+ of \\d+", "")
                        .replaceAll(" Hostile(?= )", ""))
                .contains("word0 word1 ", "word2345 word2346 ")
                .contains(" word11999");
    }

    @Test
    void breaksAWordThatFitsNoLine() throws Exception {
        try (var pdf = Loader.loadPDF(PdfDocument.of(paragraph("unbroken".repeat(300)), ""))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text.replaceAll("\\s", "")).contains("unbroken".repeat(300));
            assertThat(text.lines()).hasSizeGreaterThan(20).allMatch(line -> line.length() < 150);
        }
    }

    @Test
    void namesLettersThatTheFontOfThePdfHasNotAndKeepsThemElsewhere() throws Exception {
        var words = "\uD83D\uDE00 and \u05E9\u05DC and Ŵy\u0302 and \u202Eturned\u202C and na\u00EFve";
        var document = paragraph(words);

        assertThat(printed(document))
                .contains("[grinning face] and [hebrew letter shin, hebrew letter lamed] and Ŵ")
                .contains(" and turned and na\u00EFve")
                .doesNotContain("#");
        assertThat(VeraPdf.violations(PdfDocument.of(document, ""))).isEmpty();
        assertThat(Jsoup.parse(HtmlDocument.file(document, "")).text()).contains(words);
        assertThat(PlainDocument.of(document)).contains(words);
        try (var word = new XWPFDocument(new ByteArrayInputStream(WordDocument.of(document, "")))) {
            assertThat(word.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().equals(words));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bold", "It", "BoldIt"})
    void hasTheSameLettersInEveryStyle(String style) throws Exception {
        var regular = font("Regular").getUnicodeCmapLookup();
        var other = font(style).getUnicodeCmapLookup();

        assertThat(IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                        .filter(letter -> regular.getGlyphId(letter) > 0 && other.getGlyphId(letter) == 0))
                .isEmpty();
    }

    private static TrueTypeFont font(String style) throws IOException {
        try (var in = PdfDocument.class.getResourceAsStream("/org/watchward/charts/SourceSans3-" + style + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    @Test
    void setsStressInTheRealItalic() throws Exception {
        try (var pdf = Loader.loadPDF(PdfDocument.of(paragraph("*Stressed*, **and *both***."), ""))) {
            var fonts = new ArrayList<String>();
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                fonts.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
            }
            assertThat(fonts)
                    .contains("SourceSans3-It", "SourceSans3-BoldIt", "SourceSans3-Bold", "SourceSans3-Regular");
        }
    }

    @Test
    void keepsTheLinesOfAProgram() throws Exception {
        var document = paragraph("```\nif (x) {\n    y();\n}\n```");

        assertThat(printed(document)).contains("if (x) { y(); }");
        try (var pdf = Loader.loadPDF(PdfDocument.of(document, ""))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip))
                    .contains("if (x) {", "y();", "}");
        }
        assertThat(Jsoup.parse(HtmlDocument.file(document, ""))
                        .expectFirst("code")
                        .wholeText())
                .isEqualTo("if (x) {\n    y();\n}");
    }

    /** A paragraph that says the same thousands of times packs better than a file that may be read; for that alone. */
    @Test
    void opensAgainInPoi() throws Exception {
        var before = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0.0001);
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(WordDocument.of(paragraph("Large. ".repeat(100_000)), "")))) {
            assertThat(word.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().length() > 600_000);
        } finally {
            ZipSecureFile.setMinInflateRatio(before);
        }
    }
}
