package org.watchward.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.watchward.Watchward;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Shell;
import org.watchward.sources.open.Evidence;

/**
 * From a zip of generated street files to a release that answers a query, against DuckDB alone unzipping the same zip and
 * turning the same CSVs into Parquet: both in this process, on the same disk, one after the other.
 *
 * <p>{@code ./bench ImportBench 1000000 5000000 20000000}; those are the sizes without any. Asked of it: a ratio of at most
 * 2 at 5 and 20 million rows, 2 GiB of memory, and cost per row that stays flat.
 */
public final class ImportBench {

    /** All text; DuckDB alone skips the rows that the generator has bent, without saying which. */
    private static final String COLUMNS = Arrays.stream(PoliceCsv.HEADER.split(","))
            .map(name -> "'" + name + "': 'varchar'")
            .collect(Collectors.joining(", ", "{", "}"));

    private ImportBench() {}

    /** Runs the sizes that are named. */
    public static void main(String[] sizes) throws Exception {
        var work = Files.createTempDirectory(Path.of("target"), "import-bench");
        try {
            var rows = sizes.length == 0
                    ? new long[] {1_000_000, 5_000_000, 20_000_000}
                    : Arrays.stream(sizes).mapToLong(Long::parseLong).toArray();
            measure(work, 200_000, false);
            System.out.println("      rows   DuckDB s   import s   ratio   µs/row   peak MiB   rows held");
            for (var each : rows) {
                measure(work, each, true);
            }
        } finally {
            Home.delete(work);
        }
    }

    private static void measure(Path work, long rows, boolean print) throws Exception {
        var zip = generated(work, rows);
        var home = Files.createDirectories(work.resolve("home-" + rows));
        try (var application = new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .properties("watchward.home=" + home.toAbsolutePath())
                .run()) {
            var imports = application.getBean(Import.class);
            var evidence = application.getBean(Evidence.class);
            var alone = seconds(() -> duckdbAlone(zip, work.resolve("alone")));
            forgetPeak();
            var held = new long[1];
            var whole = seconds(() -> {
                Reach.application(() -> imports.run(List.of(zip), null, Progress.NONE));
                held[0] = evidence.sql()
                        .sql("select cast(sum(rows) as bigint) from crime_month where area_type = 'lsoa'")
                        .query(Long.class)
                        .single();
                return held[0];
            });
            if (print) {
                System.out.printf(
                        Locale.UK,
                        "%,10d %10.1f %10.1f %7.2f %8.2f %10d %,11d%n",
                        rows,
                        alone,
                        whole,
                        whole / alone,
                        whole * 1e6 / rows,
                        peakMebibytes(),
                        held[0]);
            }
        } finally {
            Home.delete(home);
            Home.delete(work.resolve("alone"));
            Home.delete(zip);
        }
    }

    private static Path generated(Path work, long rows) {
        var county = work.resolve("county-" + rows);
        var status = new Shell(Watchward.class, new Watchward())
                .run("generate", "--street-only", "--rows", Long.toString(rows), "--out", county.toString());
        if (status != 0) {
            throw new IllegalStateException("the rows could not be generated: status " + status);
        }
        return county.resolve("police-archive.zip");
    }

    private static long duckdbAlone(Path zip, Path folder) throws Exception {
        Files.createDirectories(folder);
        try (var unzipped = new ZipFile(zip.toFile())) {
            var entries = unzipped.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                try (var in = unzipped.getInputStream(entry)) {
                    Files.copy(in, folder.resolve(entry.getName().replace('/', '-')));
                }
            }
        }
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var sql = duckdb.createStatement()) {
            sql.execute("set memory_limit = '1GB'");
            sql.execute("set temp_directory = '" + folder + "'");
            sql.execute("set preserve_insertion_order = false");
            return sql.executeUpdate("copy (from read_csv('" + folder + "/*street.csv', header = true, "
                    + "auto_detect = false, delim = ',', quote = '\"', escape = '\"', ignore_errors = true, columns = "
                    + COLUMNS + ")) to '" + folder + "/all.parquet'");
        }
    }

    private static double seconds(Callable<Long> work) throws Exception {
        var began = System.nanoTime();
        if (work.call() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Linux keeps the most memory that a process has used, and forgets it when asked. */
    private static void forgetPeak() {
        try {
            System.gc();
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException notLinux) {
            System.out.println("The peak of memory includes what came before: " + notLinux.getMessage());
        }
    }

    private static long peakMebibytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
