package org.watchward.publication;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellCommand;
import org.watchward.publication.engine.BindingsOfRooms;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.Typed;
import org.watchward.publication.open.Format;
import org.watchward.publication.publishing.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    private static final int MOST_OFFERS = 3;

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
        var rooms = beans.getBean(BindingsOfRooms.class);
        made.typed().forEach(number -> out().println("note: " + number.fault().said(name) + offers(number, rooms)));
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

    private static String offers(Typed number, BindingsOfRooms rooms) {
        return rooms.matching(number.number(), number.setting()).stream()
                .limit(MOST_OFFERS)
                .map(offer -> " Or {{" + offer.typed() + "}}: " + offer.words() + ".")
                .collect(Collectors.joining());
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
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        Files.createDirectories(out);
        for (var format : Format.values()) {
            put(
                    out.resolve(name + format.ending()),
                    beans.getBean(Outputs.class).of(document, format));
        }
        out().printf("%,d figures, all bound.%n", document.figures().size());
    }
}
