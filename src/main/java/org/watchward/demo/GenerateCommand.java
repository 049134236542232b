package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
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
    private String last = Plan.LAST_MONTH.toString();

    @Option(
            names = "--changes",
            paramLabel = "N",
            description = {
                "Planted changes of level beside the standing outbreak, 0 to 12, each large enough to be found;",
                "truth.json lists them (default: ${DEFAULT-VALUE})."
            })
    private int changes;

    @Option(
            names = "--prc-csp",
            description = "Instead, only quarterly tables as large as the Home Office's, to try an import on.")
    private boolean openDataTables;

    @Option(names = "--street-only", description = "Only the street files of the police, to measure an import on.")
    private boolean streetOnly;

    /** Writes the files; answers 0. */
    @Override
    public Integer call() throws InterruptedException {
        var folder = out == null ? home.home().path().resolve("demonstration") : out;
        var started = System.nanoTime();
        out().printf(
                        Locale.ROOT,
                        "Wrote %s in %s, of %s, which does not exist, in %.1f seconds.%n",
                        written(folder),
                        folder,
                        District.COUNTY_NAME,
                        (System.nanoTime() - started) / 1e9);
        return 0;
    }

    private String written(Path folder) throws InterruptedException {
        try {
            return openDataTables ? writeTables(folder) : writeCounty(folder);
        } catch (IOException e) {
            throw new PlainError("The files could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private String writeCounty(Path folder) throws IOException, InterruptedException {
        var plan = plan();
        var county = county(plan);
        free(folder);
        if (streetOnly) {
            county.writeStreet(folder);
        } else {
            county.write(folder);
        }
        return Text.of("%,d street rows", plan.rows());
    }

    private String writeTables(Path folder) throws IOException {
        var count = rows == null ? OpenDataTables.FULL_SIZE : rows;
        if (count < 1 || count > OpenDataTables.MOST_ROWS) {
            throw new PlainError(
                    Text.of("--rows with --prc-csp must be 1 to %,d, was %,d", OpenDataTables.MOST_ROWS, count));
        }
        free(folder);
        DemonstrationCounty.writeTables(folder, seed, count, err()::println);
        return Text.of("%,d rows of quarterly tables", count);
    }

    private Plan plan() {
        try {
            return new Plan(seed, rows == null ? Plan.ROWS : rows, months, lastMonth(), changes);
        } catch (IllegalArgumentException e) {
            throw impossible(e);
        }
    }

    private DemonstrationCounty county(Plan plan) {
        try {
            return new DemonstrationCounty(plan, err()::println);
        } catch (IllegalArgumentException e) {
            throw impossible(e);
        }
    }

    private static PlainError impossible(IllegalArgumentException reason) {
        return new PlainError("The files cannot be generated: " + reason.getMessage(), reason);
    }

    private YearMonth lastMonth() {
        try {
            return YearMonth.parse(last);
        } catch (DateTimeParseException e) {
            throw new PlainError("--last must be a month such as 2026-09, was '" + last + "'", e);
        }
    }

    /** Nothing of anyone else's is written over; what this command wrote before is taken away first. */
    private static void free(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new PlainError("--out must name a folder, and " + folder + " is a file.");
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder.resolve(DemonstrationCounty.MARKER))) {
            DemonstrationCounty.clear(folder);
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new PlainError(
                        folder + " holds other files. Name a new or empty folder with --out, or one written before.");
            }
        }
    }
}
