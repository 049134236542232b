package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.publication.word.WordDocument;

/** What LibreOffice makes of Word files, where it is installed: contents with the pages that headings stand on, and references. */
@Tag("slow")
class LibreOfficeTests {

    private static final List<String> HEADINGS =
            List.of("The first part", "Its first half", "The second part", "The third part");

    private static final String LONG =
            "Words that fill a page, so that headings stand on pages of their own. ".repeat(70);

    @ParameterizedTest
    @ValueSource(strings = {"paragraphs", "headings", "none"})
    void showsContentsAndReferencesThatAreRight(String numbering, @TempDir Path folder) throws Exception {
        assumeThat(installed()).as("LibreOffice is installed").isTrue();
        var manuscript = "---\ntitle: A\nnumbering: " + numbering + "\n---\n# The first part\n\n" + LONG
                + "\n\n## Its first half\n\n" + LONG
                + "\n\n{{table of lanterns}} {#things}\n\n# The second part {#second}\n\n" + LONG
                + "\n\n# The third part\n\nSee [](#second), and [](#things) too.\n";

        try (var pdf = converted(WordDocument.of(Manuscripts.composed(manuscript), ""), folder)) {
            var first = page(pdf, 1);
            for (var heading : HEADINGS) {
                assertThat(first).containsPattern(heading + "\\s*\\.+\\s*" + pageOf(heading, pdf) + "\\b");
            }
            assertThat(page(pdf, pdf.getNumberOfPages()))
                    .contains("See " + (numbering.equals("headings") ? "section 2" : "The second part")
                            + ", and table 1 too.");
        }
    }

    private static int pageOf(String heading, PDDocument pdf) throws IOException {
        for (var page = pdf.getNumberOfPages(); page > 0; page--) {
            if (page(pdf, page).lines().anyMatch(line -> line.strip().matches("[\\d. ]*" + heading))) {
                return page;
            }
        }
        throw new AssertionError("no page has " + heading);
    }

    private static String page(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static PDDocument converted(byte[] docx, Path folder) throws Exception {
        Files.write(folder.resolve("a.docx"), docx);
        var office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("a.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Loader.loadPDF(folder.resolve("a.pdf").toFile());
    }

    private static boolean installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve("soffice")));
    }
}
