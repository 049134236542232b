package org.watchward.sources.places;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.watchward.sources.intake.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The features of a GeoJSON file, one after the other; memory is bounded by the largest of them. */
final class GeoJson implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final JsonParser parser;
    private boolean inFeatures;
    private int read;

    /**
     * One feature.
     *
     * @param line where it begins
     * @param number counted from 1
     * @param properties as text; null and blank ones are empty
     * @param type of its geometry; empty if it has none
     * @param coordinates a {@link Coordinate}, or lists of lists of them, as deep as the type has it
     */
    record Feature(int line, int number, Map<String, String> properties, String type, Object coordinates) {}

    /**
     * Begins to read; the stream is closed with this.
     *
     * @param name what the file is called in a complaint
     */
    GeoJson(InputStream in, String name) {
        this.name = name;
        this.parser = JSON.createParser(ObjectReadContext.empty(), in);
    }

    /**
     * The next feature, or null at the end of the file.
     *
     * @throws Refused if the file is not GeoJSON or is damaged from here on
     */
    @Nullable
    Feature next() throws IOException {
        try {
            if (!inFeatures && !findFeatures()) {
                throw refused("has no list of features. Expected a GeoJSON FeatureCollection");
            }
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return feature();
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw refused("holds something else than features. Expected a GeoJSON FeatureCollection");
            }
            checkEnd();
            return null;
        } catch (JacksonException damaged) {
            throw damaged(damaged);
        }
    }

    private boolean findFeatures() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var property = parser.currentName();
            parser.nextToken();
            if (property.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                inFeatures = true;
                return true;
            }
            if (property.equals("crs")) {
                checkReference();
            } else {
                parser.skipChildren();
            }
        }
        return false;
    }

    private void checkReference() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (var depth = 1; depth > 0; ) {
            var token = parser.nextToken();
            depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
            if (token == JsonToken.VALUE_STRING && parser.getString().contains("27700")) {
                throw refused("is in the British National Grid. Expected longitude and latitude (WGS84), as GeoJSON is "
                        + "defined: download it in that reference system");
            }
        }
    }

    private Feature feature() {
        read++;
        var line = parser.currentTokenLocation().getLineNr();
        Map<String, String> properties = Map.of();
        Object geometry = Geometry.NONE;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var property = parser.currentName();
            var value = parser.nextToken();
            if (property.equals("properties") && value == JsonToken.START_OBJECT) {
                properties = properties();
            } else if (property.equals("geometry") && value == JsonToken.START_OBJECT) {
                geometry = geometry();
            } else {
                parser.skipChildren();
            }
        }
        var shape = (Geometry) geometry;
        return new Feature(line, read, properties, shape.type(), shape.coordinates());
    }

    private record Geometry(String type, Object coordinates) {
        static final Geometry NONE = new Geometry("", List.of());
    }

    private Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var property = parser.currentName();
            var value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else {
                properties.put(
                        property,
                        value == JsonToken.VALUE_NULL ? "" : parser.getString().strip());
            }
        }
        return properties;
    }

    private Geometry geometry() {
        var type = "";
        Object coordinates = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var property = parser.currentName();
            var value = parser.nextToken();
            if (property.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (property.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = coordinates();
            } else {
                parser.skipChildren();
            }
        }
        return new Geometry(type, coordinates);
    }

    /** The parser stands at the opening bracket: a position if numbers follow, else a list of what is inside. */
    private Object coordinates() {
        var token = parser.nextToken();
        if (token.isNumeric()) {
            return position();
        }
        var inside = new ArrayList<Object>();
        for (; token == JsonToken.START_ARRAY; token = parser.nextToken()) {
            inside.add(coordinates());
        }
        return inside;
    }

    private Coordinate position() {
        var x = parser.getDoubleValue();
        var y = parser.nextToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            parser.nextToken();
        }
        return new Coordinate(x, y);
    }

    private void checkEnd() {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private Refused damaged(JacksonException cause) {
        var location = cause.getLocation();
        var refused = new Refused(String.format(
                Locale.UK,
                "%s, line %d: is damaged or cut short after feature %,d. Expected a whole GeoJSON file: download it again.",
                name,
                location == null ? 1 : Math.max(1, location.getLineNr()),
                read));
        refused.initCause(cause);
        return refused;
    }

    private Refused refused(String problem) {
        return new Refused(name + " " + problem + ".");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
