package org.watchward.audit;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds lines. Every condition but words has an index in the order of the answer; words have one of their own. */
@Component
class Search {

    private static final int MOST = 1_000;

    /** Words that are not often among the newest of so many lines are rare enough to gather all that have them. */
    private static final int RECENT = 20_000;

    private static final String NEWEST_FIRST = " order by at desc, seq desc";

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
        var page = NEWEST_FIRST + " offset " + offset + " limit " + limit;
        if (query.words() == null) {
            var all = conditions(query);
            return lines("select * from audit.line" + where(all) + page, all);
        }
        var recent = amongRecent(query, page);
        return recent.size() == limit ? recent : amongAll(query, page);
    }

    /** A whole page of these is the newest there is. */
    private List<Line> amongRecent(Query query, String page) {
        var others = conditions(query.saying(null));
        var words = conditions(Query.everything().saying(query.words()));
        var both = new LinkedHashMap<>(others);
        both.putAll(words);
        return lines(
                "select * from (select * from audit.line" + where(others) + NEWEST_FIRST + " limit " + RECENT
                        + ") recent" + where(words) + page,
                both);
    }

    private List<Line> amongAll(Query query, String page) {
        var all = conditions(query);
        return lines(
                "with found as materialized (select at, seq from audit.line" + where(all) + ")"
                        + " select * from audit.line where seq in (select seq from found" + page + ")" + NEWEST_FIRST,
                all);
    }

    private List<Line> lines(String query, Map<String, Object> conditions) {
        return records.sql("select seq, " + LineRows.COLUMNS + " from (" + query + ") line" + NEWEST_FIRST)
                .params(List.copyOf(conditions.values()))
                .query((row, number) -> rows.line(row))
                .list();
    }

    long count(Query query, long most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, was " + most);
        }
        var conditions = conditions(query);
        return records.sql(
                        "select count(*) from (select from audit.line" + where(conditions) + " limit " + most + ") l")
                .params(List.copyOf(conditions.values()))
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

    private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    static String where(Map<String, Object> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
    }

    /** Each word in quotes, which to PostgreSQL is nothing but a word, and as the beginning of one. */
    private static String beginnings(String words) {
        return Arrays.stream(Text.storable(words).strip().split("\\s+"))
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining(" & "));
    }
}
