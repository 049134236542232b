package org.watchward.publication.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.model.Composed;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;

/**
 * How long a large report takes: about 60 pages, 300 figures in sentences and 40 tables, 30 charts and maps.
 *
 * <p>{@code ./bench DocumentBench [TIMES]}, twice unless said: the first time is that of a server that has just begun. Asked of it:
 * HTML within 2 s, PDF and Word within 10 s each on 2 cores, all of it in less than 1 GiB.
 */
public final class DocumentBench {

    private static final String SITE = "https://watchward.example";
    private static final int SECTIONS = 10;
    private static final List<String> PICTURES = List.of("columns", "months", "map");
    private static final String WORDS = """
            What was counted in the yard is said here with its base, its period and what it is compared with, so that whoever reads it can
            tell a change from chance. Nothing that was not counted is taken for none, and what was counted elsewhere says so.\s""";

    private DocumentBench() {}

    /** Measures so many times. */
    public static void main(String[] arguments) throws Exception {
        var times = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
        var composer = InventedPictures.composer();
        var manuscript = manuscript();
        for (var time = 0; time < times; time++) {
            var made = timed("composed", 2, () -> composer.compose(manuscript));
            if (!made.faults().isEmpty()) {
                throw new IllegalStateException("the bench's own document is whole, was " + made.faults());
            }
            measure(made.document());
        }
        report(
                "memory, at most %,d MiB of %,d that it may have; asked: less than 1,024%n",
                peak(), Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void measure(Composed document) throws Exception {
        timed("HTML", 2, () -> HtmlDocument.file(document, SITE));
        timed("Word", 10, () -> WordDocument.of(document, SITE));
        timed("text", 2, () -> PlainDocument.of(document));
        try (var pdf = Loader.loadPDF(timed("PDF", 10, () -> PdfDocument.of(document, SITE)))) {
            report(
                    "%,d pages, %,d figures, %,d parts%n",
                    pdf.getNumberOfPages(),
                    document.figures().size(),
                    document.blocks().size());
        }
    }

    private static <T> T timed(String what, int most, Supplier<T> work) {
        var began = System.nanoTime();
        var made = work.get();
        var seconds = (System.nanoTime() - began) / 1e9;
        report("%-10s %6.2f s; asked: %d s%s%n", what, seconds, most, seconds > most ? " (too slow)" : "");
        return made;
    }

    private static void report(String format, Object... values) {
        System.out.printf(Locale.UK, format, values);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static String manuscript() {
        return "---\ntitle: A large report\npublisher: The yard\nnumbering: paragraphs\n---\n"
                + IntStream.range(0, SECTIONS).mapToObj(DocumentBench::section).collect(Collectors.joining());
    }

    /** Thirty figures, four tables and three pictures. */
    private static String section(int number) {
        var text = new StringBuilder("# Section " + number + " {#section-" + number + "}\n\n");
        for (var part = 0; part < 3; part++) {
            text.append("## Part ").append(part).append(" of it\n\n");
            for (var paragraph = 0; paragraph < 10; paragraph++) {
                text.append(WORDS)
                        .append("There are {{number of lanterns}}, as [](#section-")
                        .append(number)
                        .append(") says. ");
                text.append("\n\n");
            }
            text.append("{{table of lanterns and gates}}\n\n");
            text.append("{{").append(PICTURES.get(part)).append(" of gates}}\n\n");
        }
        return text.append("Table: Words of ours\n\n| A | B | C |\n|---|---|---|\n")
                .append("| A row of it | 1,200 | 75% |\n".repeat(20))
                .append('\n')
                .toString();
    }
}
