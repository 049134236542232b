package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.HomeOption;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchward generate}: writes the files of the demonstration county, at any size. */
@Command(
        name = "generate",
        description = {
            "Write the files of an invented county, in the publishers' own formats.",
            "The same seed, rows and months always give the same files."
        })
public final class GenerateCommand extends ShellTool {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "The folder to write to: new, empty, or written by this command before",
                "(default: the folder demonstration in the data folder)."
            })
    private @Nullable Path out;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = {
                "Rows of the street files over all months (default: 280000);",
                "with --prc-csp, of the quarterly tables (default: 1170000)."
            })
    private @Nullable Long rows;

    @Option(names = "--seed", paramLabel = "S", description = "Any whole number (default: ${DEFAULT-VALUE}).")
    private long seed = Plan.SEED;

    @Option(
            names = "--months",
            paramLabel = "M",
            description = "Consecutive months, the last being --last (default: ${DEFAULT-VALUE}).")
    private int months = Plan.MONTHS;

    @Option(names = "--last", paramLabel = "YYYY-MM", description = "The last month (default: ${DEFAULT-VALUE}).")
    private YearMonth last = Plan.LAST_MONTH;

    @Option(
            names = "--prc-csp",
            description = "Instead, only quarterly tables as large as the Home Office's, to try an import on.")
    private boolean openDataTables;

    @Option(names = "--street-only", description = "Only the street files of the police, to measure an import on.")
    private boolean streetOnly;

    /** Writes the files; answers 0. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = out == null ? home.home().path().resolve("demonstration") : out;
        free(folder);
        var started = System.nanoTime();
        var written = openDataTables ? writeTables(folder) : writeCounty(folder);
        out().printf(
                        Locale.ROOT,
                        "Wrote %s in %s, of %s, which does not exist, in %.1f seconds.%n",
                        written,
                        folder,
                        District.COUNTY_NAME,
                        (System.nanoTime() - started) / 1e9);
        return 0;
    }

    private String writeCounty(Path folder) throws IOException, InterruptedException {
        var plan = plan();
        var county = new DemonstrationCounty(plan, err()::println);
        if (streetOnly) {
            county.writeStreet(folder);
        } else {
            county.write(folder);
        }
        return "%,d street rows".formatted(plan.rows());
    }

    private String writeTables(Path folder) throws IOException {
        var count = rows == null ? OpenDataTables.FULL_SIZE : rows;
        if (count < 1 || count > OpenDataTables.MOST_ROWS) {
            throw new PlainError("--rows with --prc-csp must be 1 to " + OpenDataTables.MOST_ROWS + ", was " + count);
        }
        Files.createDirectories(folder);
        DemonstrationCounty.mark(folder, seed, count);
        OpenDataTables.writeFullSize(folder.resolve("prc-csp-tables.ods"), seed, count, err()::println);
        return "%,d rows of quarterly tables".formatted(count);
    }

    private Plan plan() {
        try {
            return new Plan(seed, rows == null ? Plan.ROWS : rows, months, last);
        } catch (IllegalArgumentException e) {
            throw new PlainError("The files cannot be generated: " + e.getMessage(), e);
        }
    }

    /** Nothing of anyone else's is written over. */
    private static void free(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new PlainError("--out must name a folder, and " + folder + " is a file.");
        }
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(DemonstrationCounty.MARKER))) {
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new PlainError(
                        folder + " holds other files. Name a new or empty folder with --out, or one written before.");
            }
        }
    }
}
