package org.watchward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines from rows. Whatever stands in a row is read as something, for it may have been tampered with. */
@Component
class LineRows {

    static final String COLUMNS = """
            form, at, action, person, person_name, organisation, organisation_name, origin, subject_kind, subject_id, words,
            was::text was, becomes::text becomes, encode(previous, 'hex') previous, encode(hash, 'hex') hash
            """;

    private final JsonMapper json;

    LineRows(JsonMapper json) {
        this.json = json;
    }

    Line line(ResultSet row) throws SQLException {
        return new Line(row.getLong("seq"), row.getInt("form"), entry(row), text(row, "previous"), text(row, "hash"));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                instant(row),
                text(row, "action"),
                row.getObject("person", UUID.class),
                text(row, "person_name"),
                row.getObject("organisation", UUID.class),
                text(row, "organisation_name"),
                text(row, "origin"),
                text(row, "subject_kind"),
                text(row, "subject_id"),
                text(row, "words"),
                fields(text(row, "was")),
                fields(text(row, "becomes")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private Map<String, String> fields(String text) {
        var fields = new TreeMap<String, String>();
        tree(text).properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException notWrittenByUs) {
            return json.createObjectNode().put("not as it was written", text);
        }
    }

    private static String value(@Nullable JsonNode value) {
        return value != null && value.isString() ? value.stringValue() : "not as it was written: " + value;
    }
}
