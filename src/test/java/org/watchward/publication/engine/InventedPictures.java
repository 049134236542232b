package org.watchward.publication.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.charts.ColumnChart;
import org.watchward.charts.IntervalPlot;
import org.watchward.charts.MonthChart;
import org.watchward.charts.MonthSeries;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;

/** A room that draws whatever it is asked for: columns, months, rows with intervals, and maps. */
final class InventedPictures implements BoundFigures {

    private static final Chart.Source SOURCE = new Chart.Source("the yard", "3 January 2026");
    private static final YearMonth FIRST = YearMonth.of(2022, 4);
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MONTHS = 44;
    private static final int ACROSS = 6;

    /** One that knows the other invented room too. */
    static Composer composer() {
        return new Composer(new BindingsOfRooms(List.of(new Invented(), new InventedPictures())));
    }

    @Override
    public List<Kind> kinds() {
        return List.of("columns", "months", "rows", "map").stream()
                .map(kind -> new Kind(kind, Kind.Form.PART, "A picture of it.", kind + " of gates"))
                .toList();
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        return List.of();
    }

    @Override
    public List<Name> matching(String number, Setting setting) {
        return List.of();
    }

    @Override
    public Optional<String> unclear(String place) {
        return Optional.empty();
    }

    @Override
    public boolean lies(String area, String within) {
        return true;
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        var of = expression.of().get(0).words();
        return new Bound.Picture(chart(expression.kind().words(), of), List.of(evidence(of)));
    }

    private static Evidence evidence(String of) {
        return new Evidence(
                "picture:" + of,
                null,
                null,
                Map.of("value", "7"),
                "known",
                "/things",
                List.of("r1"),
                LocalDate.of(2026, 4, 1),
                null);
    }

    private static Chart chart(String kind, String of) {
        return switch (kind) {
            case "columns" -> columns(of);
            case "months" -> months(of);
            case "rows" -> rows(of);
            default -> map(of);
        };
    }

    private static Chart columns(String of) {
        var columns = IntStream.range(0, 9)
                .mapToObj(at -> new ColumnChart.Column(
                        Integer.toString(2016 + at),
                        at == 4 ? null : BigDecimal.valueOf(31 + at * 7 % 5 * 2),
                        null,
                        null,
                        at == 8))
                .toList();
        return new ColumnChart(
                "columns",
                "There are more " + of + " than ever.",
                "Number of " + of,
                "Year",
                of,
                columns,
                null,
                SOURCE);
    }

    private static Chart months(String of) {
        var values = new TreeMap<YearMonth, BigDecimal>();
        IntStream.range(0, MONTHS)
                .filter(at -> at != 17)
                .forEach(at -> values.put(
                        FIRST.plusMonths(at), BigDecimal.valueOf(Math.round(95 + 18 * Math.sin(at * Math.PI / 6)))));
        return MonthChart.of(
                "months",
                "No clear change in the number of " + of + ".",
                "Number of " + of + ", month by month",
                of + " a month",
                new Period.Range(FIRST, FIRST.plusMonths(MONTHS)),
                new MonthSeries("The yard", values),
                SOURCE);
    }

    private static Chart rows(String of) {
        var rows = IntStream.range(0, 12)
                .mapToObj(at -> new IntervalPlot.Row(
                        "Corner " + (at + 1),
                        BigDecimal.valueOf(80 - 3L * at),
                        BigDecimal.valueOf(76 - 3L * at),
                        BigDecimal.valueOf(85 - 3L * at),
                        at == 3))
                .toList();
        return IntervalPlot.of(
                "rows", "The first corner has most " + of + ".", "Number of " + of, "Corner", of, rows, null, SOURCE);
    }

    private static Chart map(String of) {
        var regions = IntStream.range(0, ACROSS * ACROSS)
                .mapToObj(at -> new AreaMap.Region(
                        "Y" + at, "Bed " + (at + 1), bed(at), at * 7 % 6, Integer.toString(at), at == 5))
                .toList();
        return new AreaMap(
                "map",
                "Most " + of + " are in the south.",
                "Number of " + of,
                of,
                regions,
                List.of("0 to 9", "10 to 19", "20 to 29", "30 to 39", "40 or more"),
                SOURCE);
    }

    private static Geometry bed(int at) {
        var west = -1.6 + at % ACROSS * 0.06;
        var south = 51.5 + Math.floorDiv(at, ACROSS) * 0.04;
        return SHAPES.toGeometry(new Envelope(west, west + 0.06, south, south + 0.04));
    }
}
