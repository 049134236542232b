package org.watchward.publicsite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.charts.Chart;
import org.watchward.charts.DataTable;
import org.watchward.charts.Png;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.MonthCoverage;
import org.watchward.sources.open.Releases;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** The same numbers as the pages, as CSV. Columns are never renamed or moved; new ones are added at the end. */
@RestController
@ForEveryone
public class Downloads {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> MONTHS =
            List.of("indicator", "area_code", "area_name", "month", "status", "count", "estimated", "reason");
    private static final List<String> COVERAGE =
            List.of("force_code", "force_name", "month", "category", "rows", "unlocated", "state", "reason");

    private final Places places;
    private final CrimeFigures figures;
    private final Coverage coverage;
    private final Releases releases;

    Downloads(Places places, CrimeFigures figures, Coverage coverage, Releases releases) {
        this.places = places;
        this.figures = figures;
        this.coverage = coverage;
        this.releases = releases;
    }

    @GetMapping("/areas/{code}/{indicator}/months.csv")
    ResponseEntity<String> months(@PathVariable("code") String code, @PathVariable("indicator") String indicator) {
        var series = figures.monthly(indicator, places.get(code));
        var rows = series.points().stream().map(point -> row(series, point)).toList();
        return csv(
                series.area().code() + "-" + series.indicator().id() + "-months",
                new DataTable("months", MONTHS, rows).csv());
    }

    private static List<String> row(Series series, Point point) {
        var known = point.figure() instanceof Figure.Known figure ? figure.count() : null;
        return List.of(
                series.indicator().id(),
                series.area().code().value(),
                series.area().name(),
                point.month().toString(),
                point.figure().status(),
                known == null ? "" : known.value().toPlainString(),
                known == null ? "" : known.estimated().toPlainString(),
                reason(point.figure()));
    }

    private static String reason(Figure figure) {
        if (figure instanceof Figure.Missing missing) {
            return missing.reason();
        }
        return figure instanceof Figure.Suppressed suppressed ? suppressed.rule() : "";
    }

    @GetMapping("/data/coverage.csv")
    ResponseEntity<String> coverage() {
        var rows = new ArrayList<List<String>>();
        for (var force : coverage.forces()) {
            var name = places.name(force);
            coverage.list(force).forEach(month -> rows.addAll(rows(month, name)));
        }
        return csv("coverage", new DataTable("coverage", COVERAGE, rows).csv());
    }

    private static List<List<String>> rows(MonthCoverage month, String force) {
        return month.categories().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> List.of(
                        month.force().value(),
                        force,
                        month.month().toString(),
                        each.getKey(),
                        Long.toString(each.getValue().rows()),
                        Long.toString(each.getValue().unlocated()),
                        each.getValue()
                                .state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-'),
                        each.getValue().reason()))
                .toList();
    }

    @GetMapping("/data/releases/{release}/quarantine.csv")
    ResponseEntity<Resource> quarantine(@PathVariable("release") String release) {
        var file = release.matches("r[1-9]\\d{0,17}") ? releases.quarantine(ReleaseId.parse(release)) : null;
        if (file == null || file.isEmpty()) {
            throw PageProblem.notFound(
                    "No such rows", "No openly published release " + release + " has rows that were put aside.");
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(release + "-quarantine"))
                .body(new FileSystemResource(file.get()));
    }

    /** An answer that a browser saves as a file. */
    public static ResponseEntity<String> csv(String name, String content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(content);
    }

    /** A chart as a picture that a browser shows, and saves under a name of its own. */
    public static ResponseEntity<byte[]> png(String name, Chart chart) {
        var inline = ContentDisposition.inline().filename(name + ".png").build();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(Png.of(chart));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name + ".csv").build().toString();
    }
}
