package org.watchward.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit export} */
@Command(
        name = "export",
        description =
                "Write lines of the trail to a CSV file that only you can read; the export becomes a line itself.")
final class ExportCommand extends ShellCommand {

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, in UTC (2026-04-01).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day, in UTC (2026-06-30).")
    private @Nullable LocalDate to;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path file = Path.of("audit.csv");

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var lines = beans.getBean(Export.class).write(from, to, file);
        out().printf("Wrote %s: %,d lines.%n", file, lines);
        return 0;
    }
}
