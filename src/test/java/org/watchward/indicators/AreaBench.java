package org.watchward.indicators;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.watchward.Watchward;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Shell;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import org.watchward.sources.open.Evidence;

/**
 * Everything that is said of one area: every indicator's figure, change, comparators and peers, and its signal over 36 months,
 * another area each time, in a warm process. Nothing is remembered of answers. Beside it, one lookup of the same months by DuckDB alone.
 *
 * <p>{@code ./bench AreaBench 1000000 5000000 20000000}. Asked of it: at most 60 ms at the 95th percentile from 20 million rows, and
 * time that grows no worse than the rows.
 */
public final class AreaBench {

    private static final int WARM = 150;
    private static final int MEASURED = 300;

    private AreaBench() {}

    /** Runs the sizes that are named. */
    public static void main(String[] sizes) throws Exception {
        var work = Files.createTempDirectory(Path.of("target"), "area-bench");
        try {
            var rows = sizes.length == 0
                    ? new long[] {1_000_000, 5_000_000, 20_000_000}
                    : Arrays.stream(sizes).mapToLong(Long::parseLong).toArray();
            System.out.println("      rows   median ms   95% ms   DuckDB alone ms   ratio   heap MiB");
            for (var each : rows) {
                measure(work, each);
            }
        } finally {
            Home.delete(work);
        }
    }

    private static void measure(Path work, long rows) throws Exception {
        var county = work.resolve("county");
        var streets = work.resolve("streets-" + rows);
        shell("generate", "--rows", "50000", "--out", county.toString());
        shell("generate", "--street-only", "--rows", Long.toString(rows), "--out", streets.toString());
        var home = Files.createDirectories(work.resolve("home-" + rows));
        try (var application = new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .properties("watchward.home=" + home.toAbsolutePath())
                .run()) {
            var imports = application.getBean(Import.class);
            Reach.application(() -> imports.run(DemonstrationCounty.published(county), null, Progress.NONE));
            Reach.application(() -> imports.run(List.of(streets.resolve("police-archive.zip")), null, Progress.NONE));
            Home.delete(streets);
            var figures = application.getBean(PublicFigures.class);
            var areas = application.getBean(Areas.class);
            var evidence = application.getBean(Evidence.class);
            var places = places(areas);
            for (var i = 0; i < WARM; i++) {
                everything(figures, places.get(i % places.size()));
            }
            var times = new double[MEASURED];
            var alone = new double[MEASURED];
            for (var i = 0; i < MEASURED; i++) {
                var place = places.get((WARM + i) % places.size());
                alone[i] = millis(() -> lookup(evidence, place));
                times[i] = millis(() -> everything(figures, place));
            }
            Arrays.sort(times);
            Arrays.sort(alone);
            System.gc();
            var memory = Runtime.getRuntime();
            System.out.printf(
                    Locale.UK,
                    "%,10d %10.1f %9.1f %16.1f %8.1f %9d%n",
                    rows,
                    times[MEASURED / 2],
                    times[MEASURED * 95 / 100],
                    alone[MEASURED / 2],
                    times[MEASURED / 2] / alone[MEASURED / 2],
                    (memory.totalMemory() - memory.freeMemory()) >> 20);
        } finally {
            Home.delete(home);
        }
    }

    private static List<Area> places(Areas areas) {
        return java.util.stream.Stream.of(AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA)
                .flatMap(type -> areas.list(type).stream())
                .filter(Area::current)
                .toList();
    }

    private static void everything(PublicFigures figures, Area area) {
        var newest = figures.monthsHeld(area).last();
        var all = figures.indicators().stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
        figures.everything(all, area, new Period.YearEnding(newest), new Period.Range(newest.minusMonths(35), newest));
    }

    private static void lookup(Evidence evidence, Area area) {
        evidence.sql()
                .sql("select month, category, sum(rows) from crime_month where area_code = :area group by all")
                .param("area", area.code().value())
                .query((row, number) -> row.getString(2))
                .list();
    }

    private static double millis(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void shell(String... command) {
        if (new Shell(Watchward.class, new Watchward()).run(command) != 0) {
            throw new IllegalStateException("the county could not be generated");
        }
    }
}
