package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two values of many areas against each other.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle what is compared, of which areas, when
 * @param xLabel what is measured from left to right
 * @param yLabel what is measured upwards
 * @param spots one for each area; 1 to 800
 * @param source who published the numbers and how old they are
 */
public record ScatterPlot(
        String id, String finding, String subtitle, String xLabel, String yLabel, List<Spot> spots, Source source)
        implements Chart {

    private static final int MOST = 800;

    /** Copies the spots; refuses to have none or more than can be told apart. */
    public ScatterPlot {
        Check.id(id);
        spots = List.copyOf(spots);
        Check.that(!spots.isEmpty() && spots.size() <= MOST, "a scatter plot has 1 to 800 spots, was " + spots.size());
    }

    @Override
    public String description() {
        var subjects = spots.stream()
                .filter(Spot::subject)
                .map(spot ->
                        " " + spot.label() + ": " + Amounts.shown(spot.x()) + " and " + Amounts.shown(spot.y()) + ".")
                .collect(Collectors.joining());
        return finding + " " + subtitle + ". " + (spots.size() == 1 ? "1 area" : spots.size() + " areas") + ". "
                + range(xLabel, Spot::x) + " " + range(yLabel, Spot::y) + subjects;
    }

    private String range(String label, Function<Spot, BigDecimal> value) {
        var values = spots.stream().map(value).sorted().toList();
        return label + ": from " + Amounts.shown(values.get(0)) + " to " + Amounts.shown(values.get(values.size() - 1))
                + ".";
    }

    @Override
    public DataTable table() {
        var rows = spots.stream()
                .map(spot -> List.of(spot.label(), Amounts.shown(spot.x()), Amounts.shown(spot.y())))
                .toList();
        return new DataTable(subtitle, List.of("Area", xLabel, yLabel), rows);
    }

    @Override
    public String svg(Size size) {
        return new ScatterDrawing(this, size).draw();
    }

    /**
     * One area.
     *
     * @param label its name
     * @param x value from left to right
     * @param y value upwards
     * @param subject whether the plot is about it
     */
    public record Spot(String label, BigDecimal x, BigDecimal y, boolean subject) {}
}
