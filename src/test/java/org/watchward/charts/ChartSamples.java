package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.watchward.charts.MonthChart.Lines;
import org.watchward.charts.MonthChart.Mark;
import org.watchward.kernel.Period;

/** One of each kind of chart with everything on it, for tests and the gallery: made-up numbers, the same at every run. */
final class ChartSamples {

    static final Chart.Source SOURCE = new Chart.Source("data.police.uk", "3 January 2026");
    private static final YearMonth FIRST = YearMonth.of(2022, 4);
    private static final Period.Range SPAN = new Period.Range(FIRST, FIRST.plusMonths(44));

    private ChartSamples() {}

    static List<Chart> all() {
        return List.of(
                months(),
                plain(),
                intervals(),
                changes(),
                manyIntervals(),
                AreaMapTests.patchwork(5, 4),
                funnel(),
                quarters(),
                outcomes(),
                seasons(),
                shares(),
                scatter(800));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static BigDecimal number(double value) {
        return BigDecimal.valueOf(Math.round(value * 10) / 10.0);
    }

    static NavigableMap<YearMonth, BigDecimal> wave(double level, double height) {
        var values = new TreeMap<YearMonth, BigDecimal>();
        for (var i = 0; i < SPAN.length(); i++) {
            if (i != 17 && i != 18) {
                var noise = (i * 7919 % 13 - 6) / 6.0;
                values.put(
                        FIRST.plusMonths(i),
                        BigDecimal.valueOf(
                                Math.round(level + height * Math.sin(i * Math.PI / 6) + height * noise / 2)));
            }
        }
        return values;
    }

    static Sparkline sparkline() {
        var span = new Period.Range(SPAN.last().minusMonths(23), SPAN.last());
        return new Sparkline("spark-burglary", "Burglary in Cherwell, month by month", span, wave(95, 30));
    }

    static MonthChart plain() {
        return MonthChart.of(
                "plain",
                "No clear change in burglary in Cherwell.",
                "Burglary recorded in Cherwell, month by month, April 2022 to December 2025",
                "crimes a month",
                SPAN,
                new MonthSeries("Burglary", wave(1950, 300)),
                SOURCE);
    }

    static MonthChart months() {
        var values = wave(95, 18);
        values.put(FIRST.plusMonths(30), BigDecimal.valueOf(171));
        values.put(FIRST.plusMonths(38), BigDecimal.valueOf(52));
        var limits = new TreeMap<YearMonth, Lines>();
        for (var i = 0; i < SPAN.length(); i++) {
            var centre = i < 20 ? 92 : 101;
            limits.put(FIRST.plusMonths(i), new Lines(number(centre), number(centre - 31), number(centre + 31)));
        }
        return MonthChart.of(
                        "months",
                        "March was unusual for bicycle theft in Oxford.",
                        "Bicycle theft recorded in Oxford, month by month, April 2022 to December 2025",
                        "crimes a month",
                        SPAN,
                        new MonthSeries("Oxford", values),
                        SOURCE)
                .withLimits(limits)
                .withContext(
                        List.of(new MonthSeries("Similar areas", wave(70, 10)), new MonthSeries("Force", wave(64, 6))))
                .withMarks(List.of(
                        new Mark(FIRST.plusMonths(30), "unusually high", true),
                        new Mark(FIRST.plusMonths(38), "unusually low", false)))
                .withEvents(List.of(new MonthChart.Event(FIRST.plusMonths(20), "New recording system")));
    }

    static IntervalPlot intervals() {
        return IntervalPlot.of(
                "intervals",
                "Oxford has the highest rate.",
                "Recorded crimes per 1,000 residents, 2025",
                "Area",
                "crimes per 1,000 residents",
                List.of(
                        row("Oxford", 83.2, 1.4, true),
                        row("Cherwell", 56.1, 1.2, false),
                        row("Vale of White Horse", 34.8, 0.9, false),
                        row("South Oxfordshire", 33.2, 0.9, false),
                        new IntervalPlot.Row("West Oxfordshire", number("28.9"), null, null, false)),
                new IntervalPlot.Reference("All five", number("51.2")),
                SOURCE);
    }

    static IntervalPlot changes() {
        return IntervalPlot.of(
                "changes",
                "Shoplifting rose, burglary fell.",
                "Change from 2024 to 2025, per cent, Cherwell",
                "Kind of crime",
                "per cent change",
                List.of(
                        row("Shoplifting", 22.4, 9.1, true),
                        row("Violence and sexual offences", 1.2, 3.0, false),
                        row("Anti-social behaviour", -4.1, 3.9, false),
                        row("Burglary", -18.3, 8.0, true)),
                null,
                SOURCE);
    }

    static IntervalPlot manyIntervals() {
        var rows = new ArrayList<IntervalPlot.Row>();
        IntStream.range(0, 45).forEach(i -> rows.add(row("Area with a name " + (i + 1), 90 - i * 1.7, 4.0, i == 12)));
        return IntervalPlot.of(
                "many",
                "Most areas cannot be told apart.",
                "Recorded crimes per 1,000 residents, 2025",
                "Area",
                "crimes per 1,000 residents",
                rows,
                new IntervalPlot.Reference("England", number("52")),
                SOURCE);
    }

    private static IntervalPlot.Row row(String label, double value, double half, boolean subject) {
        return new IntervalPlot.Row(label, number(value), number(value - half), number(value + half), subject);
    }

    static FunnelPlot funnel() {
        var spots = new ArrayList<FunnelPlot.Spot>();
        for (var i = 0; i < 40; i++) {
            var size = 62 + i * 5;
            var value = 24 + (i * 7919 % 31 - 15) * 0.32 + (i == 9 ? 11 : 0) - (i == 28 ? 8 : 0);
            spots.add(new FunnelPlot.Spot("District " + (i + 1), number(size * 1000.0), number(value), i == 17));
        }
        var limits = IntStream.rangeClosed(10, 56)
                .mapToObj(step -> limit(step * 5000.0))
                .toList();
        return new FunnelPlot(
                "funnel",
                "Two districts are above what chance explains.",
                "Burglaries per 1,000 households by size of district, 2025",
                "Households",
                "burglaries per 1,000 households",
                spots,
                number("24"),
                "All districts",
                limits,
                SOURCE);
    }

    private static FunnelPlot.Limit limit(double size) {
        var spread = 40 * 24 / Math.sqrt(size * 0.024);
        return new FunnelPlot.Limit(
                number(size),
                number(24 - spread * 0.16),
                number(24 + spread * 0.16),
                number(24 - spread * 0.252),
                number(24 + spread * 0.252));
    }

    static ColumnChart quarters() {
        var columns = new ArrayList<ColumnChart.Column>();
        for (var i = 0; i < 12; i++) {
            var label = "Q" + (i % 4 + 1) + " " + (2023 + i / 4);
            var value = number(31 + (i * 7 % 5) * 2.0);
            columns.add(
                    i == 4
                            ? new ColumnChart.Column(label, null, null, null, false)
                            : new ColumnChart.Column(
                                    label, value, value.subtract(number("4")), value.add(number("5")), i == 11));
        }
        return new ColumnChart(
                "quarters",
                "No clear change in outcomes.",
                "Share of burglaries with an outcome, Cherwell, by quarter",
                "Quarter",
                "per cent",
                columns,
                new IntervalPlot.Reference("Force", number("33")),
                SOURCE);
    }

    static ColumnChart outcomes() {
        return new ColumnChart(
                "outcomes",
                "Most investigations end without a suspect.",
                "Burglaries of 2025 by outcome, Cherwell",
                "Outcome",
                "burglaries",
                List.of(
                        column("Investigation complete; no suspect identified", 640),
                        column("Unable to prosecute suspect", 148),
                        column("Suspect charged", 61),
                        column("Awaiting court outcome", 23),
                        new ColumnChart.Column("Local resolution", null, null, null, false)),
                null,
                SOURCE);
    }

    private static ColumnChart.Column column(String label, int value) {
        return new ColumnChart.Column(label, BigDecimal.valueOf(value), null, null, label.contains("charged"));
    }

    static SeasonChart seasons() {
        var years = new TreeMap<Integer, NavigableMap<Integer, BigDecimal>>();
        for (var year = 2020; year <= 2025; year++) {
            var months = new TreeMap<Integer, BigDecimal>();
            for (var month = 1; month <= (year == 2025 ? 9 : 12); month++) {
                if (year != 2022 || month != 6) {
                    var noise = (year * 31 + month * 17) % 11;
                    months.put(
                            month,
                            number(100 + 6.0 * (year - 2020) + 30 * Math.sin((month - 4) * Math.PI / 6) + noise));
                }
            }
            years.put(year, months);
        }
        return new SeasonChart(
                "seasons",
                "Bicycle theft peaks in July.",
                "Bicycle theft recorded in Oxford, by month, 2020 to 2025",
                "crimes a month",
                years,
                2025,
                SOURCE);
    }

    static ShareChart shares() {
        return new ShareChart(
                "shares",
                "Fewer crimes end without a suspect in Oxford.",
                "Outcomes of crimes recorded in 2025, per cent",
                "Area",
                List.of("No suspect identified", "Not prosecuted", "Charged", "Under way"),
                List.of(
                        share("Oxford", true, 41.2, 33.5, 12.3, 13.0),
                        share("Cherwell", false, 48.0, 30.1, 9.9, 12.0),
                        share("Vale of White Horse", false, 55.4, 31.2, 4.1, 9.3),
                        new ShareChart.Row("West Oxfordshire", List.of(), false)),
                SOURCE);
    }

    private static ShareChart.Row share(String label, boolean subject, double... percents) {
        return new ShareChart.Row(
                label, Arrays.stream(percents).mapToObj(ChartSamples::number).toList(), subject);
    }

    static ScatterPlot scatter(int many) {
        var spots = IntStream.range(0, many)
                .mapToObj(i -> {
                    var x = i * 61 % 997 / 10.0;
                    var y = 80 - 0.55 * x + (i * 7919 % 211 - 105) * 0.22;
                    return new ScatterPlot.Spot(
                            "LSOA " + (i + 1), number(x), number(Math.max(0, y)), i == 12 || i == 77);
                })
                .toList();
        return new ScatterPlot(
                "scatter",
                "Crime is higher where deprivation is higher.",
                "LSOAs of Oxfordshire, 2025",
                "Deprivation, percentile (1 = most deprived)",
                "crimes per 1,000 residents",
                spots,
                SOURCE);
    }
}
