package org.watchward.indicators.documents;

import static org.watchward.indicators.documents.Columns.NOTHING;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Unmeant;
import org.watchward.sources.open.MonthOrigin;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;

/** The data from which the figures of an area, of the districts in it and of a period are made: {@code table of releases}. */
@Component
class ReleaseTable {

    private static final List<String> HEAD =
            List.of("Data", "Publisher and licence", "Releases", "As of", "Months missing");

    private final AreaLines lines;
    private final Figures figures;
    private final Releases releases;
    private final Areas areas;

    ReleaseTable(AreaLines lines, Figures figures, Releases releases, Areas areas) {
        this.lines = lines;
        this.figures = figures;
        this.releases = releases;
        this.areas = areas;
    }

    Bound bound(Asked asked) throws Unmeant {
        return of(
                asked.place(EnumSet.allOf(AreaType.class), "A table of releases is of one area: give each its own."),
                asked.period());
    }

    private Bound of(Area area, Period period) {
        var districts = districts(area);
        var byDataset = held(area, districts, period).stream()
                .collect(Collectors.groupingBy(Release::title, TreeMap::new, Collectors.toList()));
        if (byDataset.isEmpty()) {
            return new Bound.Words(
                    "[missing: no release that is held gives a figure for " + area.name() + " in " + period.words()
                            + "]",
                    List.of(Traces.said(
                            "releases",
                            area,
                            period,
                            Map.of("reason", "no release that is held gives a figure for " + area.name()),
                            List.of())));
        }
        var rows = new ArrayList<List<String>>();
        var evidence = new ArrayList<Evidence>();
        byDataset.values().forEach(held -> {
            var row = row(area, period, held);
            rows.add(row);
            evidence.add(evidence(area, period, held, row));
        });
        var columns = Columns.filled(HEAD, rows);
        return new Bound.Table(
                "Data from which figures of " + area.name() + (districts.isEmpty() ? "" : " and its districts") + " in "
                        + period.words() + " are made",
                columns.head(),
                columns.rows(),
                "Each release is kept with its files and their SHA-256 under its number.",
                evidence);
    }

    /** Every release that a figure of the area and period is made from, or would be if all months of it were held. */
    private List<Release> held(Area area, List<Area> districts, Period period) {
        var indicators = lines.possible(area);
        return Stream.of(
                        ofFigures(indicators, List.of(area), period),
                        districts.stream()
                                .limit(1)
                                .flatMap(first -> ofFigures(lines.possible(first), districts, period)),
                        ofMonths(indicators, area, period))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .flatMap(id -> releases.find(id).stream())
                .toList();
    }

    /** What is published by district is of a larger area too: it is told of the districts in it. */
    private List<Area> districts(Area area) {
        return areas.parts(area.code(), AreaType.DISTRICT).stream()
                .filter(part -> !part.equals(area))
                .toList();
    }

    private Stream<ReleaseId> ofFigures(List<Indicator> indicators, List<Area> places, Period period) {
        return indicators.isEmpty()
                ? Stream.of()
                : figures.answers(new Question(indicators, places, List.of(period), false)).stream()
                        .map(Answer::figure)
                        .flatMap(figure ->
                                figure instanceof Figure.Known known ? known.releases().stream() : Stream.of());
    }

    private Stream<ReleaseId> ofMonths(List<Indicator> indicators, Area area, Period period) {
        return indicators.stream()
                .map(indicator -> indicator.numerator().dataset())
                .distinct()
                .flatMap(dataset -> months(dataset, area).entrySet().stream())
                .filter(month -> period.months().contains(month.getKey()))
                .flatMap(month -> month.getValue().releases().stream());
    }

    /** Where the months of the area's force come from; none of data that is not published by force and month. */
    private Map<YearMonth, MonthOrigin> months(String dataset, Area area) {
        return areas.force(area.code())
                .map(force -> releases.byMonth(dataset, force.code()))
                .orElse(Map.of());
    }

    private List<String> row(Area area, Period period, List<Release> held) {
        var first = held.get(0);
        return List.of(
                first.title(),
                first.publisher() + ", " + first.licence(),
                held.stream().map(release -> release.id().toString()).collect(Collectors.joining(", ")),
                asOf(held),
                missing(first.datasetId(), area, period).orElse(NOTHING));
    }

    private static String asOf(List<Release> held) {
        var days = held.stream()
                .map(Release::extracted)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "not stated";
        }
        var last = Say.day(days.get(days.size() - 1));
        return days.size() == 1 ? last : Say.day(days.get(0)) + " to " + last;
    }

    /** The months of the period that the area's force has none of; empty of data that is not published by force and month. */
    private Optional<String> missing(String dataset, Area area, Period period) {
        var months = months(dataset, area).keySet();
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(MonthRuns.words(period.months().stream()
                        .filter(month -> !months.contains(month))
                        .toList()));
    }

    private static Evidence evidence(Area area, Period period, List<Release> held, List<String> row) {
        var days = held.stream().map(Release::extracted).toList();
        var values = Map.of("dataset", held.get(0).datasetId(), "as_of", row.get(3), "months_missing", row.get(4));
        return new Evidence(
                "releases:" + held.get(0).datasetId() + ":" + area.code() + ":" + period.id(),
                area.code().toString(),
                period,
                new TreeMap<>(values),
                "known",
                null,
                held.stream().map(release -> release.id().toString()).toList(),
                days.contains(null)
                        ? null
                        : days.stream()
                                .filter(Objects::nonNull)
                                .min(java.time.LocalDate::compareTo)
                                .orElse(null),
                null);
    }
}
