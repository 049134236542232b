package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.eachGroup;
import static org.watchward.statistics.methods.Declared.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchward.statistics.spatial.ConditionalPermutation;
import org.watchward.statistics.spatial.Contiguity;
import org.watchward.statistics.spatial.FalseDiscovery;
import org.watchward.statistics.spatial.GlobalAssociation;
import org.watchward.statistics.spatial.HotSpots;
import org.watchward.statistics.spatial.KernelDensity;
import org.watchward.statistics.spatial.KernelDensity.Grid;
import org.watchward.statistics.spatial.LocalAssociation;
import org.watchward.statistics.spatial.NearRepeat;
import org.watchward.statistics.spatial.NearRepeat.Bands;
import org.watchward.statistics.spatial.NearRepeat.Distance;
import org.watchward.statistics.spatial.NearRepeat.Events;
import org.watchward.statistics.spatial.Weighting;

/** Maps and points, on tables. */
final class SpatialMethods {

    private static final int USUAL_PERMUTATIONS = 999;
    private static final Column MAP =
            Column.text("map", "the areas of one map share it").optional();
    private static final List<Column> AREAS = List.of(
            MAP,
            Column.text("area", "its name or code"),
            Column.number("value", ""),
            Column.text("neighbours", "names of the areas that it touches, with spaces between; empty for an island")
                    .optional(),
            Column.text("weights", "binary or row_standardised; row_standardised if empty (whole map only)")
                    .optional(),
            Column.integer("permutations", "999 if empty").optional(),
            Column.integer("seed", "1 if empty").optional());

    private static final int MOST_CELLS = 4_000_000;

    private SpatialMethods() {}

    static List<Method> list() {
        return List.of(
                global("moran", "Moran's I of a map", GlobalAssociation::moran),
                global("geary", "Geary's C of a map", GlobalAssociation::geary),
                global("general_g", "Getis and Ord's general G of a map", GlobalAssociation::generalG),
                local("local_moran", "Local Moran's I of each area", LocalAssociation::moran),
                local("gi", "Getis and Ord's Gi of each area", LocalAssociation::gi),
                local("gi_star", "Getis and Ord's Gi* of each area", LocalAssociation::giStar),
                falseDiscovery(),
                hotSpots(),
                nearRepeat(),
                density());
    }

    private static Method global(String name, String purpose, GlobalAssociation.Statistic statistic) {
        return new Declared(
                name,
                purpose,
                AREAS,
                List.of(
                        Column.text("map", ""),
                        Column.number("statistic", ""),
                        Column.number("expected", ""),
                        Column.number("variance_normality", "empty for general G"),
                        Column.number("variance_randomisation", ""),
                        Column.number("z_randomisation", ""),
                        Column.number("p_normality", "two-sided"),
                        Column.number("p_randomisation", "two-sided"),
                        Column.number("p_permutation", "two-sided")),
                eachGroup("map", rows -> List.of(globalRow(rows, statistic))));
    }

    private static Row globalRow(List<Row> rows, GlobalAssociation.Statistic statistic) {
        var first = rows.get(0);
        var map = contiguity(rows);
        var weighting = first.word("weights", Weighting.class, Weighting.ROW_STANDARDISED);
        var found = statistic.of(numbers(rows, "value"), map, weighting);
        var permuted = GlobalAssociation.permuted(
                statistic,
                numbers(rows, "value"),
                map,
                weighting,
                first.integer("permutations", USUAL_PERMUTATIONS),
                first.integer("seed", 1));
        return new Row(first.line(), Map.of())
                .with("map", first.text("map", ""))
                .with("statistic", found.value())
                .with("expected", found.expected())
                .with("variance_normality", found.varianceNormal())
                .with("variance_randomisation", found.varianceRandom())
                .with("z_randomisation", found.zRandom())
                .with("p_normality", found.pNormal())
                .with("p_randomisation", found.pRandom())
                .with("p_permutation", permuted);
    }

    private static Method local(
            String name, String purpose, BiFunction<double[], Contiguity, LocalAssociation> statistic) {
        return new Declared(
                name,
                purpose,
                AREAS,
                List.of(
                        Column.number("statistic", "of Gi and Gi* the standard score"),
                        Column.number("z", "standard score"),
                        Column.number("p_value", "two-sided, normal"),
                        Column.number("p_permutation", "two-sided, conditional"),
                        Column.number("p_adjusted", "p_value by Benjamini and Hochberg"),
                        Column.text("quadrant", "high_high, low_high, low_low, high_low; none for islands")),
                eachGroup("map", rows -> localRows(rows, statistic)));
    }

    private static List<Row> localRows(List<Row> rows, BiFunction<double[], Contiguity, LocalAssociation> statistic) {
        var first = rows.get(0);
        var values = numbers(rows, "value");
        var map = contiguity(rows);
        var found = statistic.apply(values, map);
        var permuted = ConditionalPermutation.of(
                values, map, first.integer("permutations", USUAL_PERMUTATIONS), first.integer("seed", 1));
        var adjusted = FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(found.pValues());
        var quadrants = LocalAssociation.quadrants(values, map);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i)
                        .with("statistic", found.statistics()[i])
                        .with("z", found.scores()[i])
                        .with("p_value", found.pValues()[i])
                        .with("p_permutation", permuted.moran()[i])
                        .with("p_adjusted", adjusted[i])
                        .with("quadrant", quadrants[i].name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Contiguity contiguity(List<Row> rows) {
        var places = new HashMap<String, Integer>();
        rows.forEach(row -> places.put(row.text("area"), places.size()));
        return Contiguity.of(rows.stream().map(row -> neighbours(row, places)).toList());
    }

    private static int[] neighbours(Row row, Map<String, Integer> places) {
        return Arrays.stream(row.text("neighbours", "").split("[;\\s]+"))
                .filter(name -> !name.isEmpty())
                .mapToInt(name -> {
                    var place = places.get(name);
                    if (place == null) {
                        throw new IllegalArgumentException(
                                "line " + row.line() + ": neighbours must name areas, had '" + name + "'");
                    }
                    return place;
                })
                .toArray();
    }

    private static Method falseDiscovery() {
        return new Declared(
                "false_discovery",
                "P-values adjusted for false discovery among the rows",
                List.of(
                        Column.text("group", "the tests of one family share it").optional(),
                        Column.number("p_value", "between 0 and 1")),
                List.of(
                        Column.number("benjamini_hochberg", "adjusted"),
                        Column.number("benjamini_yekutieli", "adjusted")),
                eachGroup("group", rows -> {
                    var hochberg = FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(numbers(rows, "p_value"));
                    var yekutieli = FalseDiscovery.BENJAMINI_YEKUTIELI.adjusted(numbers(rows, "p_value"));
                    return IntStream.range(0, rows.size())
                            .mapToObj(i -> rows.get(i)
                                    .with("benjamini_hochberg", hochberg[i])
                                    .with("benjamini_yekutieli", yekutieli[i]))
                            .toList();
                }));
    }

    private static Method hotSpots() {
        return new Declared(
                "hot_spots",
                "What became of each area's hot spot through the periods",
                List.of(
                        Column.text("area", "the periods of one area share it"),
                        Column.number("z", "Gi* of each period, oldest first"),
                        Column.number("hot_above", "1.96 if empty").optional()),
                List.of(Column.text("area", ""), Column.text("course", "new, persistent, intensifying, …")),
                eachGroup(
                        "area",
                        rows -> List.of(new Row(rows.get(0).line(), Map.of())
                                .with("area", rows.get(0).text("area"))
                                .with(
                                        "course",
                                        HotSpots.of(
                                                        numbers(rows, "z"),
                                                        rows.get(0).number("hot_above", 1.96))
                                                .name()
                                                .toLowerCase(Locale.ROOT)))));
    }

    private static Method nearRepeat() {
        return new Declared(
                "near_repeat",
                "Knox's table of pairs of events by distance and days",
                List.of(
                        Column.text("group", "the events of one table share it").optional(),
                        Column.number("x_m", "easting in metres"),
                        Column.number("y_m", "northing in metres"),
                        Column.date("date", ""),
                        Column.text(
                                        "distance_bands",
                                        "upper ends in metres with spaces between; 0 200 400 600 if empty")
                                .optional(),
                        Column.text("day_bands", "upper ends in days with spaces between; 0 1 2 if empty")
                                .optional(),
                        Column.text("metric", "manhattan or euclidean; manhattan if empty")
                                .optional(),
                        Column.integer("permutations", "999 if empty").optional(),
                        Column.integer("seed", "1 if empty").optional()),
                List.of(
                        Column.text("distance_band", "its upper end, or more"),
                        Column.text("day_band", "its upper end, or more"),
                        Column.integer("observed", "pairs"),
                        Column.number("expected_exact", "pairs if place and time were unrelated"),
                        Column.number("ratio_exact", ""),
                        Column.number("p_value", "one-sided")),
                eachGroup("group", SpatialMethods::nearRepeatRows));
    }

    private static List<Row> nearRepeatRows(List<Row> rows) {
        var first = rows.get(0);
        var distances = ends(first, "distance_bands", "0 200 400 600");
        var days = ends(first, "day_bands", "0 1 2");
        var bands = new Bands(
                distances,
                Arrays.stream(days).mapToLong(day -> (long) day).toArray(),
                first.word("metric", Distance.class, Distance.MANHATTAN));
        var events = new Events(
                numbers(rows, "x_m"),
                numbers(rows, "y_m"),
                rows.stream().mapToLong(row -> row.date("date").toEpochDay()).toArray());
        var found = NearRepeat.of(
                events, bands, first.integer("permutations", USUAL_PERMUTATIONS), first.integer("seed", 1));
        var results = new ArrayList<Row>();
        for (var column = 0; column <= days.length; column++) {
            for (var row = 0; row <= distances.length; row++) {
                results.add(new Row(first.line(), Map.of())
                        .with("distance_band", row < distances.length ? distances[row] : "more")
                        .with("day_band", column < days.length ? days[column] : "more")
                        .with("observed", found.observed()[row][column])
                        .with("expected_exact", found.expected()[row][column])
                        .with("ratio_exact", found.ratio(row, column))
                        .with("p_value", found.pValues()[row][column]));
            }
        }
        return results;
    }

    private static double[] ends(Row row, String column, String otherwise) {
        return Arrays.stream(row.text(column, otherwise).strip().split("\\s+"))
                .mapToDouble(end -> new Row(row.line(), Map.of(column, end)).number(column))
                .toArray();
    }

    private static double span(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static Method density() {
        return new Declared(
                "kernel_density",
                "Density of points over a grid that covers them, quartic kernel",
                List.of(
                        Column.text("group", "the points of one grid share it").optional(),
                        Column.number("x_m", "easting in metres"),
                        Column.number("y_m", "northing in metres"),
                        Column.number("weight", "1 if empty").optional(),
                        Column.number("cell", "side of a cell in metres; 100 if empty")
                                .optional(),
                        Column.number("bandwidth", "in metres; 300 if empty").optional()),
                List.of(
                        Column.number("x_m", "middle of the cell"),
                        Column.number("y_m", "middle of the cell"),
                        Column.number("density", "points per square metre")),
                eachGroup("group", SpatialMethods::densityRows));
    }

    private static List<Row> densityRows(List<Row> rows) {
        var first = rows.get(0);
        var x = numbers(rows, "x_m");
        var y = numbers(rows, "y_m");
        var cell = first.number("cell", 100);
        var left = Math.floor(Arrays.stream(x).min().orElseThrow() / cell) * cell;
        var bottom = Math.floor(Arrays.stream(y).min().orElseThrow() / cell) * cell;
        if (cell <= 0 || (span(x) / cell + 1) * (span(y) / cell + 1) > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "cell must be above 0 and make at most " + MOST_CELLS + " cells, was " + cell);
        }
        var columns = 1 + (int) Math.floor((Arrays.stream(x).max().orElseThrow() - left) / cell);
        var lines = 1 + (int) Math.floor((Arrays.stream(y).max().orElseThrow() - bottom) / cell);
        var grid = new Grid(left, bottom, cell, columns, lines);
        var weights = rows.stream().mapToDouble(row -> row.number("weight", 1)).toArray();
        var density = KernelDensity.quartic(x, y, weights, grid, first.number("bandwidth", 300));
        return IntStream.range(0, density.length)
                .mapToObj(i -> {
                    var cells = new LinkedHashMap<String, String>();
                    cells.put("x_m", String.valueOf(grid.middleX(i % columns)));
                    cells.put("y_m", String.valueOf(grid.middleY(i / columns)));
                    cells.put("density", String.valueOf(density[i]));
                    return new Row(first.line(), cells);
                })
                .collect(Collectors.toList());
    }
}
