package org.watchward.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Maps of published boundaries, shaded at random, to see how real shapes come out. */
final class BoundaryFiles {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private BoundaryFiles() {}

    /** One map for each argument, of all files that it names between commas. */
    static List<AreaMap> maps(List<String> arguments) {
        return arguments.stream().map(BoundaryFiles::map).toList();
    }

    private static AreaMap map(String files) {
        var regions = new ArrayList<AreaMap.Region>();
        Stream.of(files.split(",")).flatMap(BoundaryFiles::features).forEach(feature -> {
            var at = regions.size();
            var shape = shape(feature.get("geometry"));
            regions.add(new AreaMap.Region("E" + at, "Area " + at, shape, at * 7919 % 6, "" + at, at % 60 == 30));
        });
        return new AreaMap(
                "map-" + Integer.toHexString(files.hashCode()).replaceAll("^", "x"),
                regions.size() + " areas",
                "Shaded at random",
                "a year per 1,000 residents",
                regions,
                List.of("0.0 to 4.9", "5.0 to 9.9", "10.0 to 19.9", "20.0 to 39.9", "40.0 and over"),
                ChartSamples.SOURCE);
    }

    private static Stream<JsonNode> features(String file) {
        try {
            var features = JsonMapper.shared()
                    .readTree(Files.readString(Path.of(file)))
                    .get("features");
            return StreamSupport.stream(features.spliterator(), false);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Geometry shape(JsonNode geometry) {
        var parts = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("Polygon")) {
            return polygon(parts);
        }
        return SHAPES.createMultiPolygon(StreamSupport.stream(parts.spliterator(), false)
                .map(BoundaryFiles::polygon)
                .toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var all = StreamSupport.stream(rings.spliterator(), false)
                .map(BoundaryFiles::ring)
                .toList();
        return SHAPES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(new LinearRing[0]));
    }

    private static LinearRing ring(JsonNode corners) {
        return SHAPES.createLinearRing(StreamSupport.stream(corners.spliterator(), false)
                .map(corner ->
                        new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble()))
                .toArray(Coordinate[]::new));
    }
}
