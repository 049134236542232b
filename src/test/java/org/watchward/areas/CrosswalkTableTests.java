package org.watchward.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.watchward.kernel.AreaCode;

class CrosswalkTableTests {

    private static final AreaCode SPLIT = new AreaCode("E01900001");
    private static final AreaCode WEST = new AreaCode("E01900011");
    private static final AreaCode EAST = new AreaCode("E01900012");
    private static final AreaCode MERGED = new AreaCode("E01900002");
    private static final AreaCode ALSO_MERGED = new AreaCode("E01900003");
    private static final AreaCode LARGE = new AreaCode("E01900013");
    private static final AreaCode SAME = new AreaCode("E01900004");

    private final List<CodeChange> changes = new ArrayList<>(List.of(
            new CodeChange(SPLIT, WEST, CodeChange.Kind.SPLIT, 2021),
            new CodeChange(SPLIT, EAST, CodeChange.Kind.SPLIT, 2021),
            new CodeChange(MERGED, LARGE, CodeChange.Kind.MERGED, 2021),
            new CodeChange(ALSO_MERGED, LARGE, CodeChange.Kind.MERGED, 2021),
            new CodeChange(SAME, SAME, CodeChange.Kind.UNCHANGED, 2021)));

    @Test
    void sharesASplitLsoaByTheResidentsOfItsChildren() {
        var table = table(Map.of(WEST, 1200L, EAST, 400L), Map.of(), Map.of());

        assertThat(table.of(SPLIT))
                .extracting(Carried::lsoa21, Carried::share, Carried::method)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                WEST, new BigDecimal("0.750000"), Carried.Method.APPORTIONED),
                        org.assertj.core.groups.Tuple.tuple(
                                EAST, new BigDecimal("0.250000"), Carried.Method.APPORTIONED));
    }

    @Test
    void sharesEquallyIfTheResidentsOfAnyChildAreNotHeld() {
        var table = table(Map.of(WEST, 1200L), Map.of(), Map.of());

        assertThat(table.of(SPLIT)).extracting(Carried::share).containsOnly(new BigDecimal("0.500000"));
    }

    @Test
    void carriesAllOfAMergedAndOfAnUnchangedLsoa() {
        var table = table(Map.of(), Map.of(), Map.of());

        assertThat(table.of(MERGED)).singleElement().satisfies(carried -> {
            assertThat(carried.lsoa21()).isEqualTo(LARGE);
            assertThat(carried.share()).isEqualByComparingTo("1");
            assertThat(carried.estimated()).isFalse();
        });
        assertThat(table.of(SAME)).containsExactly(Carried.unchanged(SAME));
        assertThat(table.apportioned(MERGED)).isFalse();
        assertThat(table.apportioned(SPLIT)).isTrue();
    }

    @Test
    void placesAPointInTheChildThatContainsIt() {
        var table = table(Map.of(), Map.of(WEST, box(-1.30, -1.29), EAST, box(-1.29, -1.28)), Map.of());

        assertThat(table.place(SPLIT, -1.285, 51.75)).contains(new Placement(EAST, false));
        assertThat(table.place(SPLIT, -1.295, 51.75)).contains(new Placement(WEST, false));
        assertThat(table.place(MERGED, 0, 0)).contains(new Placement(LARGE, false));
    }

    @Test
    void estimatesWhereAPointLiesInNoChild() {
        var table = table(Map.of(), Map.of(WEST, box(-1.30, -1.29), EAST, box(-1.29, -1.28)), Map.of());

        assertThat(table.place(SPLIT, -1.20, 51.75)).contains(new Placement(EAST, true));
    }

    @Test
    void takesTheNearestCentroidWhereBoundariesAreNotHeld() {
        var table = table(
                Map.of(),
                Map.of(WEST, box(-1.30, -1.29)),
                Map.of(WEST, new Centroid(WEST, -1.295, 51.75), EAST, new Centroid(EAST, -1.285, 51.75)));

        assertThat(table.place(SPLIT, -1.295, 51.75)).contains(new Placement(WEST, false));
        assertThat(table.place(SPLIT, -1.281, 51.75)).contains(new Placement(EAST, true));
    }

    @Test
    void placesNothingWithoutBoundariesAndCentroids() {
        assertThat(table(Map.of(), Map.of(), Map.of()).place(SPLIT, -1.29, 51.75))
                .isEmpty();
    }

    @Test
    void measuresInMetresAndNotInDegrees() {
        var north = new Centroid(WEST, -1.29, 51.7580);
        var east = new Centroid(EAST, -1.2790, 51.75);

        var table = table(Map.of(), Map.of(), Map.of(WEST, north, EAST, east));

        assertThat(table.place(SPLIT, -1.29, 51.75)).contains(new Placement(EAST, true));
    }

    private CrosswalkTable table(
            Map<AreaCode, Long> residents, Map<AreaCode, Geometry> shapes, Map<AreaCode, Centroid> centroids) {
        var carried = CrosswalkDerivation.of(changes, residents).stream().collect(Collectors.groupingBy(Carried::lsoa));
        return new CrosswalkTable(1, carried, shapes, centroids);
    }

    private static Geometry box(double west, double east) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, 51.74, 51.76));
    }
}
