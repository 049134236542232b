package org.watchward.publication;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellCommand;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.FigureList;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.html.HtmlDocument;
import org.watchward.publication.pdf.PdfDocument;
import org.watchward.publication.word.WordDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code watchward document}: Markdown with bound figures as HTML, PDF, Word and plain text. */
@Command(
        name = "document",
        description =
                "Make HTML, PDF, Word and plain text of a document in Markdown whose figures are bound to their data.",
        footer = {
            "",
            "A figure is bound by an expression, which prints the sentence, number or table that the data give:",
            "  {{change of violence-with-injury in E07000181, year ending 2022-12, against E23000029}}",
            "What does not resolve is an error at its line and column, and nothing is written. docs/documents.md has the grammar."
        })
public final class DocumentCommand extends ShellCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The document: Markdown in UTF-8 with an opening.")
    private Path file = Path.of("document.md");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out = Path.of(".");

    @Option(names = "--check", description = "Only say what is wrong, and write nothing.")
    private boolean check;

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var made = beans.getBean(Composer.class).compose(read());
        var name = String.valueOf(file.getFileName());
        made.faults().forEach(fault -> out().println(fault.said(name)));
        made.gaps().forEach(gap -> out().println(gap.said(name)));
        made.typed().forEach(number -> out().println("note: " + number.fault().said(name)));
        out().flush();
        var wrong = made.faults().size() + made.gaps().size();
        if (wrong > 0) {
            throw new PlainError("Nothing was written: " + wrong + " to mend first.");
        }
        if (!check) {
            write(made, beans);
        }
        return 0;
    }

    private String read() throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new PlainError("There is no file " + file + ".", absent);
        } catch (CharacterCodingException other) {
            throw new PlainError(file + " is not in UTF-8.", other);
        }
    }

    private void write(Composer.Made made, BeanFactory beans) throws IOException {
        var document = made.document();
        var site = beans.getBean(Environment.class).getProperty("watchward.site.address", "");
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        Files.createDirectories(out);
        put(name + ".html", HtmlDocument.file(document, site).getBytes(StandardCharsets.UTF_8));
        put(name + ".pdf", PdfDocument.of(document, site));
        put(name + ".docx", WordDocument.of(document, site));
        put(name + ".txt", PlainDocument.of(document).getBytes(StandardCharsets.UTF_8));
        put(name + "-figures.csv", FigureList.csv(document).getBytes(StandardCharsets.UTF_8));
        put(
                name + "-figures.json",
                beans.getBean(JsonMapper.class)
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(FigureList.json(document)));
        out().printf("%,d figures, all bound.%n", document.figures().size());
    }

    /** A file appears whole or not at all. */
    private void put(String name, byte[] content) throws IOException {
        var partial = Files.createTempFile(out, "document", ".part");
        try {
            Files.write(partial, content);
            Files.move(partial, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
        out().printf("Wrote %s.%n", out.resolve(name));
    }
}
