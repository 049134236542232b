package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.watchward.charts.AreaMap.Region;
import org.watchward.charts.Chart.Size;

class AreaMapTests {

    private static final List<String> FIVE = List.of("0 to 9", "10 to 19", "20 to 29", "30 to 39", "40 and over");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void shadesEachAreaByItsClassAndNamesItWithItsValue() {
        var drawn = Drawn.of(map(box(0, 0, "Barton", 5), box(1, 0, "Cowley", 1)), Size.WIDE);

        assertThat(drawn.all("g.map-7 path title"))
                .extracting(title -> title.text())
                .containsExactly("Barton: 5.5");
        assertThat(drawn.all("g.map-1 path title"))
                .extracting(title -> title.text())
                .containsExactly("Cowley: 1.5");
    }

    @Test
    void hatchesAnAreaWithoutValueAndSaysSoInTheLegend() {
        var drawn = Drawn.of(map(box(0, 0, "Barton", 0), box(1, 0, "Cowley", 1)), Size.WIDE);

        assertThat(drawn.all("g.map-unknown").get(0).attr("fill")).isEqualTo("url(#map-wide-hatch)");
        assertThat(drawn.all("pattern#map-wide-hatch")).hasSize(1);
        assertThat(drawn.texts()).contains("no value").containsAll(FIVE);
    }

    @Test
    void setsAMarkedAreaApartByOutlineDotAndName() {
        var marked = new Region("b", "Barton", box(0, 0), 2, "12", true);

        var drawn = Drawn.of(map(marked, box(1, 0, "Cowley", 1)), Size.NARROW);

        assertThat(drawn.all("path.map-outline")).hasSize(1);
        assertThat(drawn.all("circle.map-dot")).hasSize(1);
        assertThat(drawn.texts()).contains("Barton");
        assertThat(map(marked).description()).contains("Marked: Barton.");
    }

    @Test
    void laysNorthUpAndEastRight() {
        var shapes = MapShapes.fitted(List.of(box(0, 0), box(3, 2)), 500, 500).shapes();

        var southWest = shapes.get(0).getCentroid();
        var northEast = shapes.get(1).getCentroid();
        assertThat(northEast.getX()).isGreaterThan(southWest.getX());
        assertThat(northEast.getY()).isLessThan(southWest.getY());
    }

    @Test
    void shrinksLongitudesByTheCosineOfTheMiddleLatitude() {
        var square = SHAPES.toGeometry(new Envelope(0, 1, 59.5, 60.5));

        var laid = MapShapes.fitted(List.of(square), 1000, 400);

        assertThat(laid.height()).isEqualTo(400);
        assertThat(laid.width() / laid.height()).isCloseTo(0.5, Offset.offset(1e-6));
    }

    @Test
    void keepsEveryBorderThatNeighboursShare() {
        var shapes = MapShapes.fitted(List.<Geometry>copyOf(Patchwork.of(6, 6)), 500, 500)
                .shapes();

        var corners = new HashSet<Coordinate>(List.of(shapes.get(7).getCoordinates()));
        var shared = List.of(shapes.get(8).getCoordinates()).stream()
                .filter(corners::contains)
                .count();
        assertThat(shared).isGreaterThan(3);
        assertThat(shapes.get(7).getCoordinates().length)
                .isLessThan(Patchwork.of(6, 6).get(7).getNumPoints());
        assertThat(shapes.get(7).intersection(shapes.get(8)).getArea()).isLessThan(1e-6);
    }

    @Test
    void copesWithAreasThatOverlapAndWithABowTie() {
        var bowTie = SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(0, 51),
            new Coordinate(1, 52),
            new Coordinate(1, 51),
            new Coordinate(0, 52),
            new Coordinate(0, 51)
        });
        var map = map(
                new Region("a", "A", box(0, 0), 1, "1", false),
                new Region("b", "B", SHAPES.toGeometry(new Envelope(0.5, 1.5, 51.2, 52.5)), 2, "2", true),
                new Region("c", "C", bowTie, 3, "3", false));

        assertThat(Drawn.of(map, Size.WIDE).all("g.map-edges path"))
                .hasSize(3)
                .allSatisfy(path -> assertThat(path.attr("d")).startsWith("M").endsWith("z"));
    }

    @ParameterizedTest
    @CsvSource({"10, 10, 60000", "25, 20, 150000"})
    void staysLight(int columns, int rows, int bytes) {
        var map = patchwork(columns, rows);

        for (var size : Size.values()) {
            assertThat(map.svg(size).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(bytes);
        }
    }

    @Test
    void drawsAnAreaTooSmallToBeSeenAsADotRatherThanNotAtAll() {
        var speck = SHAPES.toGeometry(new Envelope(5, 5.00001, 51, 51.00001));
        var map = map(box(0, 0, "Barton", 1), new Region("s", "Speck", speck, 3, "9", false));

        assertThat(Drawn.of(map, Size.WIDE).all("g.map-4 path").get(0).attr("d"))
                .endsWith("h1v1h-1z");
    }

    @Test
    void keepsAnAreaWithoutABoundaryInTheTableOnly() {
        var map = map(box(0, 0, "Barton", 1), new Region("x", "Nowhere", SHAPES.createPolygon(), 2, "9", true));

        assertThat(Drawn.of(map, Size.WIDE).all("g.map-edges path")).hasSize(1);
        assertThat(map.table().rows()).contains(List.of("Nowhere", "9", "10 to 19"));
    }

    @Test
    void saysSoWhenNoBoundaryIsHeld() {
        var map = map(new Region("x", "Nowhere", SHAPES.createPolygon(), 2, "9", false));

        assertThat(Drawn.of(map, Size.WIDE).texts()).contains("No boundary is held.");
    }

    @Test
    void tellsTheHighestClassFirstAndCountsWhereThereAreMany() {
        var regions = new ArrayList<Region>();
        IntStream.range(0, 9).forEach(at -> regions.add(box(at, 0, "Ward " + at, 1)));
        regions.add(box(0, 1, "Barton", 5));

        assertThat(map(regions.toArray(new Region[0])).description()).endsWith("40 and over: Barton. 0 to 9: 9 areas.");
    }

    @ParameterizedTest
    @CsvSource({"1, 3, map-1", "2, 3, map-4", "3, 3, map-7", "5, 5, map-7", "2, 7, map-2"})
    void spreadsFewClassesOverTheWholeRamp(int step, int classes, String shade) {
        assertThat(AreaMap.shade(step, classes)).isEqualTo(shade);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void staysInsideItsOwnDrawing(Size size) {
        var drawn = Drawn.of(patchwork(10, 10), size);
        var start = Pattern.compile("M(\\d+) (\\d+)");

        assertThat(drawn.all("g.map-edges path")).hasSize(100).allSatisfy(path -> {
            var first = start.matcher(path.attr("d"));
            assertThat(first.lookingAt()).isTrue();
            assertThat(Integer.parseInt(first.group(1)) / 2.0).isBetween(0.0, drawn.width());
            assertThat(Integer.parseInt(first.group(2)) / 2.0).isBetween(0.0, drawn.height());
        });
    }

    @Test
    void refusesWhatIsNotAMap() {
        assertThatThrownBy(() -> map(box(0, 0, "Barton", 6))).hasMessageContaining("0 to 5, was 6: Barton");
        assertThatThrownBy(AreaMapTests::map).hasMessageContaining("at least one region");
        assertThatThrownBy(() -> new AreaMap("m", "f", "s", "u", List.of(), List.of(), ChartSamples.SOURCE))
                .hasMessageContaining("1 to 7 classes");
        var point = SHAPES.createPoint(new Coordinate(0, 51));
        assertThatThrownBy(() -> new Region("p", "Point", point, 1, "1", false))
                .hasMessageContaining("must be polygons");
    }

    static AreaMap patchwork(int columns, int rows) {
        var shapes = Patchwork.of(columns, rows);
        var regions = IntStream.range(0, shapes.size())
                .mapToObj(at -> new Region("E" + at, "Ward " + (at + 1), shapes.get(at), at * 7 % 6, "" + at, at == 5))
                .toList();
        return map(regions.toArray(new Region[0]));
    }

    private static AreaMap map(Region... regions) {
        return new AreaMap(
                "map",
                "Burglary is highest in Barton.",
                "Burglaries per 1,000 residents, 2025",
                "burglaries per 1,000 residents",
                List.of(regions),
                FIVE,
                ChartSamples.SOURCE);
    }

    private static Region box(int column, int row, String label, int step) {
        return new Region(label, label, box(column, row), step, step + ".5", false);
    }

    private static Geometry box(int column, int row) {
        return SHAPES.toGeometry(new Envelope(column, column + 1, 51 + row, 52 + row));
    }
}
