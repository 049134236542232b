package org.watchward.web.api;

import java.util.Locale;
import org.springframework.http.MediaType;

/** How an answer is written. */
public enum Format {
    /** The usual one. */
    JSON("application/json"),
    /** One line a row, with a header; comma-separated, UTF-8. */
    CSV("text/csv;charset=UTF-8"),
    /** Areas with their boundaries (RFC 7946). */
    GEOJSON("application/geo+json"),
    /** The contract itself. */
    OPENAPI("application/vnd.oai.openapi+json;version=3.0");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /** Its media type. */
    public MediaType type() {
        return type;
    }

    /** As the parameter {@code format} names it: {@code csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean suits(MediaType accepted) {
        return accepted.isCompatibleWith(new MediaType(type.getType(), type.getSubtype()));
    }
}
