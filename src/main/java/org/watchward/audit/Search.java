package org.watchward.audit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds lines. Every condition has an index whose order is that of the answer. */
@Component
class Search {

    static final int MOST = 1_000;

    private final JdbcClient records;
    private final LineRows rows;

    Search(JdbcClient records, LineRows rows) {
        this.records = records;
        this.rows = rows;
    }

    List<Line> find(Query query, long offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "offset must be 0 or more and limit 1 to " + MOST + ", were " + offset + " and " + limit);
        }
        var conditions = conditions(query);
        return records.sql("select seq, " + LineRows.COLUMNS + " from audit.line" + where(conditions)
                        + " order by at desc, seq desc offset " + offset + " limit " + limit)
                .params(conditions.values().stream().toList())
                .query((row, number) -> rows.line(row))
                .list();
    }

    long count(Query query) {
        var conditions = conditions(query);
        return records.sql("select count(*) from audit.line" + where(conditions))
                .params(conditions.values().stream().toList())
                .query(Long.class)
                .single();
    }

    /** What must hold, with the value for its question mark. */
    static Map<String, Object> conditions(Query query) {
        var conditions = new LinkedHashMap<String, Object>();
        put(conditions, "person = ?", query.person());
        put(conditions, "organisation = ?", query.organisation());
        put(conditions, "action = ?", query.action());
        put(conditions, "subject_kind = ?", query.subjectKind());
        put(conditions, "subject_id = ?", query.subjectId());
        put(conditions, "at >= ?", query.from() == null ? null : query.from().atOffset(ZoneOffset.UTC));
        put(conditions, "at < ?", query.to() == null ? null : query.to().atOffset(ZoneOffset.UTC));
        put(conditions, "search @@ to_tsquery('simple', ?)", query.words() == null ? null : beginnings(query.words()));
        return conditions;
    }

    private static void put(
            Map<String, Object> conditions, String condition, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    static String where(Map<String, Object> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", new ArrayList<>(conditions.keySet()));
    }

    /** Each word in quotes, which to PostgreSQL is nothing but a word, and as the beginning of one. */
    private static String beginnings(String words) {
        return Arrays.stream(Text.storable(words).strip().split("\\s+"))
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
