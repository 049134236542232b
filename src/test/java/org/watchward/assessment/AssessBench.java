package org.watchward.assessment;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.watchward.Watchward;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.publication.spi.Documents;
import org.watchward.publication.spi.Opening;
import org.watchward.publication.spi.Setting;
import org.watchward.sources.open.Evidence;

/**
 * The scan and the draft of a whole county over all that is held, with its files, beside one SQL query that reads all its months once;
 * then the scan of one district, of the county and of its force, beside how many series each has.
 *
 * <p>{@code ./bench AssessBench HOME [AREA [YEAR]]}: a data folder into which the files were imported; a county by its code, Oxfordshire
 * unless said. Asked of it: scan and draft within 20 s on 2 cores and 1 GiB, and time that grows no worse than the series.
 */
public final class AssessBench {

    private static final String OXFORDSHIRE = "E10000025";
    private static final String YEAR = "2022";
    private static final long START = System.nanoTime();
    private static final int TIMES = 3;
    private static final double MOST_SECONDS = 20;

    private final BeanFactory beans;
    private final Area whole;
    private final Period period;

    private AssessBench(BeanFactory beans, Area whole, Period period) {
        this.beans = beans;
        this.whole = whole;
        this.period = period;
    }

    /** Measures in the data folder that is named, and says so if there is none. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || !Files.isDirectory(Path.of(arguments[0], "evidence"))) {
            report("Skipped: name a data folder into which files were imported, as ./bench AssessBench HOME.%n");
            return;
        }
        try (var application = new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .properties("watchward.home=" + Path.of(arguments[0]).toAbsolutePath())
                .run()) {
            var code = arguments.length > 1 ? arguments[1] : OXFORDSHIRE;
            var year = arguments.length > 2 ? arguments[2] : YEAR;
            Reach.application(() -> measure(application, code, year));
        }
    }

    private static void measure(BeanFactory beans, String code, String year) {
        var named = beans.getBean(Areas.class).named(code, null);
        if (named.isEmpty()) {
            report("Skipped: the data folder knows no area %s.%n", code);
            return;
        }
        var bench = new AssessBench(beans, named.get(0), Period.parse(year));
        var reference = bench.reference();
        bench.scan(reference);
        bench.draft(reference);
        bench.growth();
        report("heap at most %,d MiB of %,d%n", peak(), Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Seconds to read all months of the county and of all that lies in it once, when the engine is warm. */
    private double reference() {
        var inside = beans.getBean(Areas.class).parts(whole.code(), AreaType.LSOA).stream()
                .map(area -> area.code().value())
                .toList();
        var evidence = beans.getBean(Evidence.class);
        var seconds = Double.MAX_VALUE;
        for (var time = 0; time < TIMES; time++) {
            seconds = Math.min(seconds, seconds(() -> read(evidence, inside)));
        }
        report("%-34s %7.2f s%n", "one SQL query over its months", seconds);
        return seconds;
    }

    private static List<Long> read(Evidence evidence, List<String> inside) {
        return evidence.sql()
                .sql(
                        "select area_code, category, month, sum(rows) from crime_month where area_code in (:inside) group by all")
                .param("inside", inside)
                .query((row, number) -> row.getLong(4))
                .list();
    }

    private void scan(double reference) {
        for (var time = 1; time <= TIMES; time++) {
            told("scan of " + whole.name() + ", time " + time, seconds(() -> scanned(whole)), reference);
        }
    }

    private int scanned(Area area) {
        return beans.getBean(Candidates.class).of(area, period).series();
    }

    private void draft(double reference) {
        var opening = new Opening("Bench", "", "", "", new Setting(whole.code().toString(), period), null);
        for (var time = 1; time <= TIMES; time++) {
            var seconds = seconds(() -> beans.getBean(Documents.class)
                    .draft("strategic-assessment", opening, AssessBench::step)
                    .files());
            told("scan, draft and files, time " + time, seconds, reference);
            if (seconds > MOST_SECONDS) {
                report("  slower than the %.0f s that are asked%n", MOST_SECONDS);
            }
        }
    }

    /** When each step of a draft begins, so that a slow one is seen. */
    private static void step(String what) {
        report("  %7.2f s after the start: %s%n", (System.nanoTime() - START) / 1e9, what);
    }

    /** A district, the county that it lies in, and the force: some 1, 6 and 20 times as many series. */
    private void growth() {
        var areas = beans.getBean(Areas.class);
        var wholes = new ArrayList<Area>(
                areas.parts(whole.code(), AreaType.DISTRICT).stream().limit(1).toList());
        wholes.add(whole);
        areas.force(whole.code()).filter(force -> !force.equals(whole)).ifPresent(wholes::add);
        var first = Double.NaN;
        for (var area : wholes) {
            var series = scanned(area);
            var seconds = seconds(() -> scanned(area));
            var each = seconds / series * 1000;
            first = Double.isNaN(first) ? each : first;
            report(
                    "scan of %-25s %7.2f s %,8d series %7.3f ms a series, %.2f times that of the smallest%n",
                    area.name(), seconds, series, each, each / first);
        }
    }

    private static void told(String what, double seconds, double reference) {
        report("%-34s %7.2f s %8.1f times the reference%n", what, seconds, seconds / reference);
    }

    private static <T> double seconds(Supplier<T> work) {
        var began = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("what is measured gives something");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static void report(String format, Object... values) {
        System.out.printf(Locale.UK, format, values);
    }
}
