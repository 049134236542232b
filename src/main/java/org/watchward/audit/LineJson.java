package org.watchward.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lines as the database takes them: a list of rows by column. */
@Component
class LineJson {

    private final JsonMapper json;

    LineJson(JsonMapper json) {
        this.json = json;
    }

    String of(List<Line> lines) {
        return json.writeValueAsString(lines.stream().map(LineJson::row).toList());
    }

    private static Map<String, @Nullable Object> row(Line line) {
        var entry = line.entry();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("seq", line.seq());
        row.put("form", line.form());
        row.put("at", entry.at().toString());
        row.put("action", entry.action());
        row.put("person", entry.person());
        row.put("person_name", entry.personName());
        row.put("organisation", entry.organisation());
        row.put("organisation_name", entry.organisationName());
        row.put("origin", entry.origin());
        row.put("subject_kind", entry.subjectKind());
        row.put("subject_id", entry.subjectId());
        row.put("words", entry.words());
        row.put("was", entry.was());
        row.put("becomes", entry.becomes());
        row.put("previous", line.previous());
        row.put("hash", line.hash());
        return row;
    }
}
