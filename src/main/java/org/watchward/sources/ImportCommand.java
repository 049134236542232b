package org.watchward.sources;

import java.io.Console;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import PATH...} */
@Command(
        name = "import",
        description = "Bring published files in: files, folders and zips of any kind that Watchward knows.",
        footer = {
            "",
            "Ends with 0 if anything was imported, or was held already; with 2 if nothing could be.",
            "Rows that cannot be used are put in quarantine, with their line and the reason."
        })
public class ImportCommand extends ShellCommand {

    private static final int NOTHING_IMPORTED = 2;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders or zips.")
    private List<Path> paths = List.of();

    @Option(
            names = "--extracted",
            paramLabel = "DATE",
            description = "When the publisher made the files, such as 2025-03-01; else the dates in a zip.")
    private @Nullable LocalDate extracted;

    @Override
    protected int run(BeanFactory beans) {
        var progress = new TerminalProgress(err(), onTerminal());
        var report = beans.getBean(Import.class).run(paths, extracted, progress);
        progress.end();
        new ImportTable(out()).print(report);
        out().flush();
        return report.anything() ? 0 : NOTHING_IMPORTED;
    }

    /** From JDK 22 on there is a console even where there is no terminal, and it says which. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
