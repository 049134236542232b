package org.watchward.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The boundaries and lookups of the county, as the Office for National Statistics publishes them. */
record GeographyFiles(County county) {

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        boundaries(folder.resolve("LSOA_2021_boundaries.geojson"), features(county.lsoas21(), "LSOA21"));
        boundaries(folder.resolve("LSOA_2011_boundaries.geojson"), features(county.lsoas11(), "LSOA11"));
        boundaries(folder.resolve("WD_2025_boundaries.geojson"), wardFeatures());
        boundaries(folder.resolve("LAD_2025_boundaries.geojson"), districtFeatures());
        Csv.write(folder.resolve("LSOA11_LSOA21_LAD22_EW_LU.csv"), censusLookup());
        Csv.write(folder.resolve("LSOA21_WD25_LAD25_EW_LU.csv"), wardLookup());
        Csv.write(folder.resolve("LAD25_CSP25_PFA25_EW_LU.csv"), partnershipLookup());
        Csv.write(folder.resolve("LAD25_CTY25_EN_LU.csv"), countyLookup());
    }

    private List<Feature> features(List<Lsoa> lsoas, String kind) {
        return lsoas.stream()
                .map(lsoa -> new Feature(named(kind, lsoa.code(), lsoa.name()), county.ground(lsoa.pieces())))
                .toList();
    }

    private List<Feature> wardFeatures() {
        return county.wards().stream()
                .map(ward -> {
                    var district = District.ALL.get(ward.district());
                    var properties = named("WD25", ward.code(), ward.name());
                    properties.put("WD25NMW", " ");
                    properties.put("LAD25CD", district.code());
                    properties.put("LAD25NM", district.name());
                    return new Feature(properties, county.ground(ward.pieces()));
                })
                .toList();
    }

    private List<Feature> districtFeatures() {
        return IntStream.range(0, District.ALL.size())
                .mapToObj(place -> {
                    var district = District.ALL.get(place);
                    return new Feature(
                            named("LAD25", district.code(), district.name()), county.ground(county.piecesOf(place)));
                })
                .toList();
    }

    private static Map<String, Object> named(String kind, String code, String name) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(kind + "CD", code);
        properties.put(kind + "NM", name);
        return properties;
    }

    private List<List<String>> censusLookup() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "LSOA11CD",
                "LSOA11NM",
                "LSOA21CD",
                "LSOA21NM",
                "CHGIND",
                "LAD22CD",
                "LAD22NM",
                "LAD22NMW",
                "ObjectId"));
        for (var old : county.lsoas11()) {
            old.pieces().stream().map(county::lsoa21).distinct().forEach(current -> {
                var district = county.district(current);
                rows.add(List.of(
                        old.code(),
                        old.name(),
                        current.code(),
                        current.name(),
                        change(old, current),
                        district.code(),
                        district.name(),
                        "",
                        String.valueOf(rows.size())));
            });
        }
        return rows;
    }

    private static String change(Lsoa old, Lsoa current) {
        return old.pieces().size() > 1 ? "S" : current.pieces().size() > 1 ? "M" : "U";
    }

    private List<List<String>> wardLookup() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "LSOA21CD",
                "LSOA21NM",
                "LSOA21NMW",
                "WD25CD",
                "WD25NM",
                "WD25NMW",
                "LAD25CD",
                "LAD25NM",
                "LAD25NMW",
                "ObjectId"));
        for (var lsoa : county.lsoas21()) {
            var ward = county.wards().get(lsoa.ward());
            var district = District.ALL.get(ward.district());
            rows.add(List.of(
                    lsoa.code(),
                    lsoa.name(),
                    "",
                    ward.code(),
                    ward.name(),
                    "",
                    district.code(),
                    district.name(),
                    "",
                    String.valueOf(rows.size())));
        }
        return rows;
    }

    private static List<List<String>> partnershipLookup() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("LAD25CD", "LAD25NM", "CSP25CD", "CSP25NM", "PFA25CD", "PFA25NM", "ObjectId"));
        for (var district : District.ALL) {
            var partnership = Partnership.ALL.get(district.partnership());
            rows.add(List.of(
                    district.code(),
                    district.name(),
                    partnership.code(),
                    partnership.name(),
                    District.FORCE_CODE,
                    District.FORCE_AREA,
                    String.valueOf(rows.size())));
        }
        return rows;
    }

    private static List<List<String>> countyLookup() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("LAD25CD", "LAD25NM", "CTY25CD", "CTY25NM", "ObjectId"));
        for (var district : District.ALL) {
            rows.add(List.of(
                    district.code(),
                    district.name(),
                    District.COUNTY_CODE,
                    District.COUNTY_NAME,
                    String.valueOf(rows.size())));
        }
        return rows;
    }

    private static void boundaries(Path file, List<Feature> features) throws IOException {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            var name = String.valueOf(file.getFileName()).replace(".geojson", "");
            writer.write("{\n\"type\": \"FeatureCollection\",\n\"name\": \"" + name + "\",\n");
            writer.write("\"crs\": { \"type\": \"name\", \"properties\": { \"name\":"
                    + " \"urn:ogc:def:crs:OGC:1.3:CRS84\" } },\n\"features\": [\n");
            for (var i = 0; i < features.size(); i++) {
                features.get(i).write(writer, i + 1);
                writer.write(i + 1 < features.size() ? ",\n" : "\n");
            }
            writer.write("]\n}\n");
        }
    }

    private record Feature(Map<String, Object> properties, Geometry ground) {

        void write(Writer writer, int number) throws IOException {
            var middle = ground.getCentroid().getCoordinate();
            var words = properties.entrySet().stream()
                    .map(property -> Text.of("\"%s\": \"%s\"", property.getKey(), property.getValue()))
                    .collect(Collectors.joining(", "));
            writer.write(Text.of(
                    "{ \"type\": \"Feature\", \"properties\": { \"FID\": %d, %s, \"LONG\": %s, \"LAT\": %s }, ",
                    number, words, decimal(middle.x), decimal(middle.y)));
            writer.write("\"geometry\": ");
            shape(writer);
            writer.write(" }");
        }

        private void shape(Writer writer) throws IOException {
            if (ground instanceof Polygon polygon) {
                writer.write("{ \"type\": \"Polygon\", \"coordinates\": " + rings(polygon) + " }");
                return;
            }
            var parts = IntStream.range(0, ground.getNumGeometries())
                    .mapToObj(part -> rings((Polygon) ground.getGeometryN(part)))
                    .collect(Collectors.joining(", "));
            writer.write("{ \"type\": \"MultiPolygon\", \"coordinates\": [ " + parts + " ] }");
        }

        /** The outer ring anticlockwise and holes clockwise, as RFC 7946 asks. */
        private static String rings(Polygon polygon) {
            var normal = (Polygon) polygon.norm().reverse();
            var rings = new ArrayList<String>();
            rings.add(ring(normal.getExteriorRing()));
            for (var i = 0; i < normal.getNumInteriorRing(); i++) {
                rings.add(ring(normal.getInteriorRingN(i)));
            }
            return "[ " + String.join(", ", rings) + " ]";
        }

        private static String ring(LineString ring) {
            return Arrays.stream(ring.getCoordinates())
                    .map(Feature::point)
                    .collect(Collectors.joining(", ", "[ ", " ]"));
        }

        private static String point(Coordinate point) {
            return "[ " + decimal(point.x) + ", " + decimal(point.y) + " ]";
        }

        private static String decimal(double degrees) {
            return Text.of("%.6f", degrees);
        }
    }
}
