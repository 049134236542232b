package org.watchward.publicsite.about;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.charts.MonthChart;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Signal;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Methods worked through on one series of months. */
@Component
class SeriesExamples {

    private static final int MOST = 60;
    private static final String WITHIN = "within";

    private final Subjects subjects;
    private final PublicFigures figures;

    SeriesExamples(Subjects subjects, PublicFigures figures) {
        this.subjects = subjects;
        this.figures = figures;
    }

    /** The most surprising series of the scan; where nothing stands out, the first that could be judged. */
    Optional<Example> signal() {
        return found().stream()
                .map(finding -> subjects.series(finding.indicator(), finding.area()))
                .findFirst()
                .or(() -> judged().findFirst())
                .map(this::signal);
    }

    private List<Scanned.Finding> found() {
        return Stream.of(AreaType.DISTRICT, AreaType.FORCE)
                .map(figures::changed)
                .filter(scanned -> !scanned.findings().isEmpty())
                .findFirst()
                .map(Scanned::findings)
                .orElse(List.of());
    }

    private Stream<Series> judged() {
        return subjects.series(indicator -> true)
                .limit(MOST)
                .filter(series -> series.signal().kind() != Signal.Kind.NOT_ENOUGH_DATA);
    }

    private Example signal(Series series) {
        var signal = series.signal();
        return Example.titled(title(series))
                .step("Comparable months up to the newest", Say.count(signal.months()))
                .step("The question that had the strongest answer", signal.rule())
                .step(
                        "How often a series in which nothing changed would look like this, all five questions counted",
                        Sums.p(signal.pValue()))
                .step("Needed for a verdict", "p below 0.05")
                .finding(signal.words())
                .drawn(chart(series))
                .from(
                        Subjects.path(series.indicator(), series.area()),
                        series.indicator().source(),
                        newest(series));
    }

    /** A series whose newest month has limits. */
    Optional<Example> control() {
        return subjects.series(indicator -> true)
                .limit(MOST)
                .flatMap(series -> control(series).stream())
                .findFirst();
    }

    private Optional<Example> control(Series series) {
        var points = figures.chart(series).points();
        var last = points.isEmpty() ? null : points.get(points.size() - 1);
        var lines = last == null ? null : last.limits();
        return last == null || lines == null ? Optional.empty() : Optional.of(control(series, last, lines, points));
    }

    private Example control(
            Series series, ControlChart.Point last, ControlChart.Lines lines, List<ControlChart.Point> points) {
        var outside = points.stream()
                .filter(point -> point.limits() != null
                        && !where(point.count(), point.limits()).equals(WITHIN))
                .count();
        return Example.titled(title(series))
                .step("The centre for a month as long as " + Say.month(last.month()), Sums.shown(lines.centre(), 1))
                .step(
                        "Three standard deviations below and above it",
                        Sums.shown(lines.lower(), 1) + " to " + Sums.shown(lines.upper(), 1))
                .step("What was counted in " + Say.month(last.month()), Sums.count(last.count()))
                .step("Months outside their limits, of " + Say.count(points.size()), Say.count(outside))
                .finding(Say.month(last.month()) + " is " + where(last.count(), lines) + " the limits.")
                .drawn(chart(series))
                .from(
                        Subjects.path(series.indicator(), series.area()),
                        series.indicator().source(),
                        newest(series));
    }

    private static String where(BigDecimal count, ControlChart.Lines lines) {
        if (count.compareTo(lines.lower()) < 0) {
            return "below";
        }
        return count.compareTo(lines.upper()) > 0 ? "above" : WITHIN;
    }

    /** A series during which recording changed. */
    Optional<Example> recording() {
        return subjects.series(indicator -> true)
                .limit(MOST)
                .flatMap(series -> recording(series).stream())
                .findFirst();
    }

    private Optional<Example> recording(Series series) {
        var control = figures.chart(series);
        if (control.recording().isEmpty()) {
            return Optional.empty();
        }
        var example = Example.titled(title(series));
        control.recording()
                .forEach(change -> example.step(
                        "From " + Say.month(change.from()) + ": " + Say.sentence(change.explanation()),
                        change.rebase() ? "new limits from then on" : "marked; the limits go on"));
        var unchecked = control.recording().stream()
                .filter(change -> !change.verified())
                .count();
        return Optional.of(example.finding(
                        unchecked == 0
                                ? "All were checked against their sources."
                                : Say.count(unchecked) + " of "
                                        + control.recording().size()
                                        + " not yet checked against the source, and said so under the chart.")
                .drawn(chart(series))
                .from(
                        Subjects.path(series.indicator(), series.area()),
                        series.indicator().source(),
                        newest(series)));
    }

    private MonthChart chart(Series series) {
        var span = new Period.Range(
                series.points().get(0).month(),
                series.points().get(series.points().size() - 1).month());
        return MonthlyFigure.of(series, series.signal().words(), span, Say.asOf(newest(series)))
                .within(figures.chart(series))
                .chart();
    }

    private static Figure newest(Series series) {
        return series.points().get(series.points().size() - 1).figure();
    }

    private static String title(Series series) {
        return series.indicator().name() + " in " + series.area().name() + ", month by month";
    }

    /** The finding of the scan by which the sum of the adjustment can be followed. */
    Optional<Example> falseDiscovery() {
        return Stream.of(AreaType.DISTRICT, AreaType.FORCE)
                .map(figures::changed)
                .filter(scanned -> scanned.judged() > 1)
                .findFirst()
                .map(SeriesExamples::falseDiscovery);
    }

    private static Example falseDiscovery(Scanned scanned) {
        var judged = scanned.judged();
        var found = scanned.findings().size();
        var example = Example.titled("What changed, in " + scanned.areas().plural())
                .step("Series that hold enough to be judged", Say.count(judged))
                .step(
                        "Of so many without any change, how many would have p below 0.05 by chance",
                        Say.count(judged) + " × 0.05 = "
                                + Sums.shown(BigDecimal.valueOf(judged).multiply(new BigDecimal("0.05")), 1));
        last(scanned)
                .ifPresent(finding -> example.step(
                        "The weakest of those listed: " + finding.indicator().name() + " in "
                                + finding.area().name() + "; its p-value, and adjusted for all " + Say.count(judged),
                        Sums.p(finding.signal().pValue()) + "; adjusted " + Sums.p(finding.adjusted())));
        return example.step("Listed, because their adjusted p-value is below 0.05", Say.count(found))
                .finding(
                        found == 0
                                ? "Nothing is listed: no series varies by more than so many series usually do."
                                : "About "
                                        + Sums.shown(BigDecimal.valueOf(found).multiply(new BigDecimal("0.05")), 1)
                                        + " of the " + Say.count(found) + " listed would be there without any change.")
                .from("/changes?kind=" + scanned.areas().id(), "Worked out by Watchward from the releases in use.");
    }

    private static Optional<Scanned.Finding> last(Scanned scanned) {
        var findings = scanned.findings();
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }
}
