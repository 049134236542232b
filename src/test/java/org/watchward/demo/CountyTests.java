package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.watchward.RealData;

class CountyTests {

    private static final County COUNTY = County.founded(Plan.SEED);

    @ParameterizedTest
    @ValueSource(longs = {7, 2026})
    void fitsItsAreasTogetherWithoutGapOrOverlap(long seed) {
        var county = County.founded(seed);

        for (var layer : layers(county)) {
            assertThat(layer).allMatch(Geometry::isValid).allMatch(Polygon.class::isInstance);
            assertThat(CoverageValidator.isValid(layer.toArray(Geometry[]::new)))
                    .isTrue();
            assertThat(holes(layer)).isZero();
        }
    }

    @Test
    void hasTheAreasOfAMidSizedCounty() {
        assertThat(COUNTY.lsoas21()).hasSize(430);
        assertThat(COUNTY.wards()).hasSizeBetween(105, 115);
        assertThat(COUNTY.lsoas11()).hasSize(430 + 3 - 9);
        assertThat(Partnership.ALL).hasSize(4);
    }

    @Test
    void givesNoCodeTwice() {
        var codes = Stream.of(
                        COUNTY.lsoas21().stream().map(Lsoa::code),
                        COUNTY.wards().stream().map(Ward::code),
                        District.ALL.stream().map(District::code),
                        Partnership.ALL.stream().map(Partnership::code))
                .flatMap(all -> all)
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
        assertThat(COUNTY.lsoas11()).extracting(Lsoa::code).doesNotHaveDuplicates();
        assertThat(COUNTY.lsoas21()).extracting(Lsoa::name).doesNotHaveDuplicates();
        assertThat(COUNTY.wards()).extracting(Ward::name).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheCodesOfUnchangedAreasAndGivesChangedOnesNewCodes() {
        var of2011 = new HashSet<>(COUNTY.lsoas11().stream().map(Lsoa::code).toList());

        assertThat(COUNTY.lsoas21().stream().map(Lsoa::code).filter(of2011::contains))
                .hasSize(410);
        assertThat(COUNTY.lsoas21().stream().filter(lsoa -> lsoa.pieces().size() > 1))
                .hasSize(3)
                .noneMatch(lsoa -> of2011.contains(lsoa.code()));
    }

    @Test
    void putsSnapPointsInsideTheirOwnPiece() {
        var points = SnapPoint.of(COUNTY, Plan.SEED);

        assertThat(IntStream.range(0, COUNTY.pieces())).allSatisfy(piece -> {
            var ground = COUNTY.mosaic().pieces().get(piece);
            assertThat(points.get(piece))
                    .hasSize(15)
                    .allMatch(point -> ground.contains(ground.getFactory().createPoint(point.place())));
        });
    }

    @Test
    void liesInTheSeaWithinTheBoundsOfTheCountry() {
        var box = COUNTY.ground(IntStream.range(0, COUNTY.pieces()).boxed().toList())
                .getEnvelopeInternal();

        assertThat(box.getMinX()).isBetween(0.7, 1.2);
        assertThat(box.getMaxX()).isBetween(1.2, 1.8);
        assertThat(box.getMinY()).isBetween(54.4, 54.7);
        assertThat(box.getMaxY()).isBetween(54.7, 55.0);
    }

    @Test
    @Tag("real-data")
    void callsNothingByTheNameOrCodeOfARealPlace() throws IOException {
        var real = Files.readString(RealData.path("data/geography/ward_all_codes.csv"))
                + Files.readString(RealData.path("data/geography/area_all_codes.csv"))
                + Files.readString(RealData.path("data/geography/lookup_ltla24_csp24_pfa24.csv"))
                + Files.readString(RealData.path("data/geography/lookup_lsoa11_lsoa21_ltla22.csv"));

        var invented = Stream.of(
                        Names.wards().stream().map(name -> "," + name + ","),
                        District.ALL.stream().flatMap(district -> Stream.of(district.code(), district.name())),
                        Partnership.ALL.stream().map(Partnership::code),
                        COUNTY.lsoas11().stream().map(Lsoa::code),
                        COUNTY.lsoas21().stream().map(Lsoa::code),
                        COUNTY.wards().stream().map(Ward::code),
                        Stream.of(District.FORCE_CODE, District.COUNTY_CODE, District.COUNTY_NAME))
                .flatMap(all -> all);

        assertThat(invented).noneMatch(real::contains);
    }

    private static List<List<Geometry>> layers(County county) {
        return List.of(
                county.lsoas21().stream()
                        .map(lsoa -> county.ground(lsoa.pieces()))
                        .toList(),
                county.lsoas11().stream()
                        .map(lsoa -> county.ground(lsoa.pieces()))
                        .toList(),
                county.wards().stream()
                        .map(ward -> county.ground(ward.pieces()))
                        .toList());
    }

    private static int holes(List<Geometry> layer) {
        return layer.stream()
                .mapToInt(ground -> ((Polygon) ground).getNumInteriorRing())
                .sum();
    }
}
