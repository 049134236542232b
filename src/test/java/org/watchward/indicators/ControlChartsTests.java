package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.CHERWELL;
import static org.watchward.indicators.Examples.burglary;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.RecordingChange;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.MonthlyCounts;

class ControlChartsTests {

    private static final YearMonth FIRST = YearMonth.of(2015, 1);

    @Test
    void setsLimitsAnewAtACoverageChange() {
        var chart = chart(twoLevels(), List.of(changeAt(12)));

        assertThat(chart.points()).hasSize(24);
        assertThat(centre(chart, 0)).isBetween(9.0, 11.0);
        assertThat(centre(chart, 12)).isBetween(95.0, 105.0);
        assertThat(chart.parts()).extracting(CoverageChange::from).containsExactly(FIRST.plusMonths(12));
        assertThat(chart.points())
                .allSatisfy(point -> assertThat(point.special()).isNull());
        assertThat(chart.trial()).isFalse();
    }

    @Test
    void setsLimitsAnewAtARecordingChangeOnlyIfItRebases() {
        var drawn = chart(twoLevels(), List.of(), recordingAt(12, false));
        var rebased = chart(twoLevels(), List.of(), recordingAt(12, true));

        assertThat(drawn.parts()).isEmpty();
        assertThat(drawn.recording()).hasSize(1);
        assertThat(centre(drawn, 0)).isBetween(45.0, 65.0);
        assertThat(drawn.points())
                .anySatisfy(point -> assertThat(point.special()).isNotNull());
        assertThat(rebased.parts()).extracting(CoverageChange::words).containsExactly("Counting rules change");
        assertThat(centre(rebased, 0)).isBetween(9.0, 11.0);
    }

    @Test
    void leavesAGapWhereAMonthIsNotHeld() {
        var counts = counts(10, 12, 9, 11, -1, -1, 10, 12, 9, 11, 10, 12, 9, 11);

        var chart = chart(counts, List.of());

        assertThat(chart.points()).hasSize(12);
        assertThat(chart.points())
                .extracting(ControlChart.Point::month)
                .doesNotContain(FIRST.plusMonths(4), FIRST.plusMonths(5));
        assertThat(chart.trial()).isFalse();
    }

    @Test
    void movesAPartWhoseFirstMonthsAreGapsToTheNextThatIsHeld() {
        var counts = counts(10, 11, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10, -1, 99, 101, 100);

        var chart = chart(counts, List.of(changeAt(12)));

        assertThat(centre(chart, 11)).isBetween(9.0, 11.0);
        assertThat(centre(chart, 12)).isBetween(95.0, 105.0);
        assertThat(chart.trial()).as("three months of the second part").isTrue();
    }

    @Test
    void givesASingleMonthNoLimits() {
        var chart = chart(counts(10, 12, 9, 40), List.of(changeAt(3)));

        assertThat(chart.points().get(3).limits()).isNull();
        assertThat(chart.points().get(3).special()).isNull();
        assertThat(chart.points().get(2).limits()).isNotNull();
    }

    @Test
    void drawsAStretchWithoutAnyEvent() {
        var chart = chart(Collections.nCopies(14, 0), List.of());

        assertThat(chart.points()).hasSize(14).allSatisfy(point -> {
            assertThat(point.limits()).isNotNull();
            assertThat(point.special()).isNull();
        });
        assertThat(centre(chart, 0)).isZero();
    }

    @Test
    void marksTheStrongerSignOfAPointThatIsMarkedBothWays() {
        var counts = new ArrayList<>(Collections.nCopies(20, 100));
        counts.addAll(List.of(20, 96, 98, 101, 104, 107, 110));
        counts.addAll(Collections.nCopies(8, 100));

        var lowest = chart(counts, List.of()).points().get(20);

        assertThat(lowest.special()).isEqualTo("outside the control limits");
        assertThat(lowest.high()).isFalse();
    }

    @Test
    void drawsNothingOfNothing() {
        var chart = chart(counts(-1, -1), List.of());

        assertThat(chart.points()).isEmpty();
        assertThat(chart.trial()).isFalse();
    }

    @Test
    void drawsTheMonthsAloneWhereTooFewAreComparable() {
        var tooFew = series(twoLevels(), List.of(changeAt(12)));
        var control = ControlCharts.of(tooFew, List.of(recordingAt(12, true)));
        var drawn = MonthlyFigure.of(tooFew, tooFew.signal().words(), Period.parse("2016"), "")
                .within(control);

        assertThat(control.points())
                .anySatisfy(point -> assertThat(point.limits()).isNotNull());
        assertThat(drawn.chart().limits()).isEmpty();
        assertThat(drawn.chart().marks()).isEmpty();
        assertThat(drawn.chart().events()).hasSize(2);
    }

    private static double centre(ControlChart chart, int at) {
        return Objects.requireNonNull(chart.points().get(at).limits()).centre().doubleValue();
    }

    private static List<Integer> twoLevels() {
        var counts = new ArrayList<Integer>();
        for (var month = 0; month < 24; month++) {
            counts.add((month < 12 ? 10 : 100) + month % 2);
        }
        return counts;
    }

    private static List<Integer> counts(Integer... counts) {
        return List.of(counts);
    }

    private static CoverageChange changeAt(int month) {
        return new CoverageChange(FIRST.plusMonths(month), "records are whole from here on");
    }

    private static RecordingChange recordingAt(int month, boolean rebase) {
        return new RecordingChange(
                FIRST.plusMonths(month),
                "Counting rules change",
                "Fewer are counted apart.",
                rebase,
                true,
                "Home Office");
    }

    private static ControlChart chart(
            List<Integer> counts, List<CoverageChange> changes, RecordingChange... recording) {
        return ControlCharts.of(series(counts, changes), List.of(recording));
    }

    /** Counts by month; below 0 for a month that is not held. */
    private static Series series(List<Integer> counts, List<CoverageChange> changes) {
        var points = new ArrayList<Point>();
        for (var at = 0; at < counts.size(); at++) {
            points.add(new Point(FIRST.plusMonths(at), figure(counts.get(at))));
        }
        var signal = SignalWords.of(burglary(), CHERWELL, new MonthlyCounts(new int[0], new double[0]));
        return new Series(burglary(), CHERWELL, points, signal, changes);
    }

    private static Figure figure(int count) {
        return count < 0
                ? new Figure.Missing("not held")
                : Figure.Known.of(
                        new Count(BigDecimal.valueOf(count), BigDecimal.ZERO), null, Set.of(), null, List.of());
    }
}
