package org.watchward.indicators.ogc;

import java.util.LinkedHashMap;
import java.util.Map;

/** One link of a document: where it leads, what stands there, and what that is to the reader. */
record Link(String href, String rel, String type, String title) {

    static final String JSON = "application/json";
    static final String GEOJSON = "application/geo+json";

    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("href", href);
        content.put("rel", rel);
        content.put("type", type);
        content.put("title", title);
        return content;
    }

    /** As in the header {@code Link}. */
    String header() {
        return "<" + href + ">; rel=\"" + rel + "\"; type=\"" + type + "\"";
    }
}
