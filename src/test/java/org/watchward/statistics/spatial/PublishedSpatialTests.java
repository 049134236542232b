package org.watchward.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.watchward.statistics.WorkedExamples.numbers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.Quantiles;
import org.watchward.statistics.WorkedExamples;
import org.watchward.statistics.methods.Row;
import org.watchward.statistics.spatial.NearRepeat.Bands;
import org.watchward.statistics.spatial.NearRepeat.Distance;
import org.watchward.statistics.spatial.NearRepeat.Events;

/** Spatial association against PySAL's esda, and near repeats against the Near Repeat Calculator. */
@Tag("real-data")
class PublishedSpatialTests {

    @Test
    void findsGetisAndOrdsStatisticsAsPysalDoes() throws IOException {
        var published = WorkedExamples.tree("spatial_published.json").path("getis_ord");
        var x = published
                .path("points")
                .valueStream()
                .mapToDouble(point -> point.get(0).asDouble())
                .toArray();
        var y = published
                .path("points")
                .valueStream()
                .mapToDouble(point -> point.get(1).asDouble())
                .toArray();
        var near = Contiguity.within(x, y, published.path("distance_threshold").asDouble());
        var values = numbers(published.path("y"));

        var g = GlobalAssociation.generalG(values, near, Weighting.BINARY);

        var expected = published.path("expected");
        assertThat(g.value()).isCloseTo(expected.path("global_g").path("value").asDouble(), within(5e-9));
        assertThat(Quantiles.above(Math.abs(g.zRandom())))
                .isCloseTo(expected.path("global_g").path("p_one_sided").asDouble(), within(5e-7));
        assertThat(LocalAssociation.gi(values, near).scores()[0])
                .isCloseTo(expected.path("gi_binary_z_first").asDouble(), within(5e-8));
        assertThat(LocalAssociation.giStar(values, near).scores()[0])
                .isCloseTo(expected.path("gi_star_binary_z_first").asDouble(), within(5e-9));
    }

    @Test
    void findsMoransVariancesAsPysalDoes() throws IOException {
        var published = WorkedExamples.tree("spatial_published.json").path("moran_lattice");

        var moran = GlobalAssociation.moran(numbers(published.path("y")), Maps.lattice(3, 3), Weighting.BINARY);

        assertThat(moran.varianceRandom())
                .isCloseTo(
                        published
                                .path("expected")
                                .path("variance_randomisation")
                                .asDouble(),
                        within(1e-15));
        assertThat(moran.varianceNormal())
                .isCloseTo(published.path("expected").path("variance_normality").asDouble(), within(1e-15));
    }

    /** The table's exact counts take "1 to 200" to mean below 201. */
    @Test
    void countsNearRepeatsAsTheCalculatorDoes() throws IOException {
        var bands = new Bands(new double[] {0, 201, 401, 601}, new long[] {0, 1, 2}, Distance.MANHATTAN);

        var found = NearRepeat.of(arson(), bands, 99, 1);

        var rows = List.of("same location", "1-200", "201-400", "401-600", "more");
        var columns = List.of("0 days", "1 day", "2 days", "more");
        assertThat(WorkedExamples.table("near_repeat_arson.csv")).hasSize(20).allSatisfy(row -> {
            var distance = rows.indexOf(row.text("distance_band"));
            var days = columns.indexOf(row.text("day_band"));
            assertThat(found.observed()[distance][days]).isEqualTo(row.integer("observed"));
            assertThat(found.expected()[distance][days])
                    .isCloseTo(row.number("expected_exact"), within(1e-12 * row.number("expected_exact")));
            assertThat(found.ratio(distance, days)).isCloseTo(row.number("ratio_exact"), within(1e-12));
        });
    }

    /** 99 shuffles are too few for the calculator and us to agree but on what is clear. */
    @Test
    void callsSignificantWhatTheCalculatorDoes() throws IOException {
        var bands = new Bands(new double[] {0, 200, 400, 600}, new long[] {0, 2, 3}, Distance.MANHATTAN);

        var found = NearRepeat.of(arson(), bands, 999, 1);

        assertThat(found.pValues()[1][0]).isLessThan(0.02);
        assertThat(found.pValues()[2][0]).isLessThan(0.02);
        assertThat(found.pValues()[3][0]).isLessThan(0.02);
        assertThat(found.pValues()[0][3]).isGreaterThan(0.5);
    }

    private static Events arson() throws IOException {
        var events = WorkedExamples.table("near_repeat_arson_events.csv");
        return new Events(
                column(events, "x_m"),
                column(events, "y_m"),
                events.stream()
                        .map(row -> row.date("date"))
                        .mapToLong(LocalDate::toEpochDay)
                        .toArray());
    }

    private static double[] column(List<Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }
}
