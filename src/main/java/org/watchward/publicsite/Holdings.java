package org.watchward.publicsite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.Coverage.Span;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;

/** Says what is held. */
@Component
class Holdings {

    private static final String STREET = "police-street";
    private static final int FEW = 3;

    private final Releases releases;
    private final Coverage coverage;
    private final Places places;

    Holdings(Releases releases, Coverage coverage, Places places) {
        this.releases = releases;
        this.coverage = coverage;
        this.places = places;
    }

    Held held() {
        var spans = coverage.spans();
        var byDataset = releases.list().stream()
                .filter(Release::current)
                .sorted(Comparator.comparing(
                                (Release release) -> !release.datasetId().equals(STREET))
                        .thenComparing(Release::id))
                .collect(Collectors.groupingBy(Release::datasetId, LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<Held.DatasetRow>();
        byDataset.forEach(
                (dataset, current) -> rows.add(row(current, dataset.equals(STREET) ? months(spans) : rows(current))));
        return new Held(sentences(spans), rows, districts(spans));
    }

    private static Held.DatasetRow row(List<Release> current, String covers) {
        var latest = current.get(current.size() - 1);
        return new Held.DatasetRow(latest.title(), latest.publisher(), covers, asOf(current));
    }

    private static String asOf(List<Release> current) {
        return current.stream()
                .map(Release::extracted)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(Say::day)
                .orElse("not stated in the files");
    }

    private static String rows(List<Release> current) {
        return Say.count(current.stream().mapToLong(Release::rowsAccepted).sum(), "row");
    }

    private String months(List<Span> spans) {
        if (spans.size() > FEW) {
            return Say.count(spans.size(), "force");
        }
        return Say.list(spans.stream()
                .map(span -> places.name(span.force()) + ", " + Say.count(span.months(), "month"))
                .toList());
    }

    private List<String> sentences(List<Span> spans) {
        if (spans.size() > FEW) {
            var last = spans.stream()
                    .map(Span::last)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return List.of(
                    "Police data is held for " + Say.count(spans.size(), "force") + ", up to " + Say.month(last) + ".");
        }
        return spans.stream().map(this::sentence).toList();
    }

    private String sentence(Span span) {
        var whole = span.first().until(span.last(), java.time.temporal.ChronoUnit.MONTHS) + 1;
        return "Police data for " + places.name(span.force()) + " is held for " + Say.count(span.months(), "month")
                + ", from " + Say.month(span.first()) + " to " + Say.month(span.last())
                + (whole == span.months()
                        ? "; none is missing."
                        : "; " + Say.count(whole - span.months(), "month") + " in between "
                                + (whole - span.months() == 1 ? "is" : "are") + " not held.");
    }

    private List<Places.Place> districts(List<Span> spans) {
        return spans.size() > FEW
                ? List.of()
                : spans.stream()
                        .flatMap(span -> places.parts(span.force(), AreaType.DISTRICT).stream())
                        .toList();
    }
}
