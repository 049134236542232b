package org.watchward.sources.police;

import static org.watchward.platform.Warehouse.quoted;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchward.platform.Warehouse;
import org.watchward.sources.CrimeTypes;
import org.watchward.sources.Draft;
import org.watchward.sources.Part;
import org.watchward.sources.intake.Candidate;

/**
 * Counts of the file that was just written, by force, month, area and type: what it is checked by, what its parts are
 * made of, and for street-level crime the cells that areas are summed from.
 */
final class Groups {

    static final String CRIME_TYPES = "crime_type_labels";
    static final String CELLS = "cells";

    private final Draft draft;
    private final Format format;

    private Groups(Draft draft, Format format) {
        this.draft = draft;
        this.format = format;
    }

    /** Prepares the session of a draft the first time; later calls find it prepared. */
    static Groups of(Draft draft, Format format, CrimeTypes types) throws SQLException {
        var groups = new Groups(draft, format);
        if (format == Format.STREET && draft.firstTime(CELLS)) {
            groups.prepare(types);
            draft.whenRead(groups::writeCells);
        }
        return groups;
    }

    private void prepare(CrimeTypes types) throws SQLException {
        var labels = types.idByLabel().entrySet().stream()
                .map(each -> "(" + quoted(each.getKey()) + ", " + quoted(each.getValue()) + ")")
                .collect(Collectors.joining(", "));
        execute("create or replace temp table " + CRIME_TYPES + " as from (values " + labels + ") as t(label, id)");
        execute(
                "create or replace temp table " + CELLS
                        + " (file varchar, reporter varchar, month date, lsoa_code varchar, label varchar, category varchar, rows bigint)");
    }

    /** Counts the file anew and answers whether all its groups meet a condition. */
    boolean spotless(Path parquet, String condition) throws SQLException {
        execute("create or replace temp table groups as with written as (from read_parquet("
                + quoted(parquet.toString()) + ")) " + Warehouse.query("sources", format.query() + "-groups"));
        try (var sql = draft.duckdb().createStatement();
                var bad = sql.executeQuery(
                        "select count(*) from groups where (" + condition + ") is distinct from true")) {
            bad.next();
            return bad.getLong(1) == 0;
        }
    }

    /** Adds the parts of the file to the draft, and its cells to those of the release. */
    void keep(String file, Candidate candidate) throws SQLException {
        if (format == Format.STREET) {
            execute("insert into " + CELLS + " select " + quoted(file)
                    + ", reporter, month, lsoa_code, groups.label, id, sum(rows) from groups join " + CRIME_TYPES
                    + " t on lower(groups.label) = t.label group by all");
        }
        var parts = new LinkedHashMap<Key, Sums>();
        try (var sql = draft.duckdb().createStatement();
                var rows = sql.executeQuery(sums())) {
            while (rows.next()) {
                var key = new Key(rows.getString("reporter"), YearMonth.from(rows.getObject("month", LocalDate.class)));
                parts.computeIfAbsent(key, each -> new Sums())
                        .add(
                                rows.getString("category"),
                                rows.getLong("rows"),
                                rows.getLong("unlocated"),
                                rows.getLong("with_outcome"),
                                rows.getLong("under_investigation"));
            }
        }
        parts.forEach((key, sums) -> draft.part(sums.part(key, file, candidate.name())));
        draft.accepted(
                candidate, parts.values().stream().mapToLong(each -> each.rows).sum());
    }

    private String sums() {
        var category = format == Format.STREET
                ? "(select id from " + CRIME_TYPES + " t where t.label = lower(groups.label))"
                : "label";
        return "select reporter, month, " + category + " as category, sum(rows) as rows, sum(unlocated) as unlocated, "
                + "sum(with_outcome) as with_outcome, sum(under_investigation) as under_investigation "
                + "from groups group by all order by all";
    }

    private void writeCells() throws IOException {
        try {
            execute("copy (from " + CELLS + " order by all) to "
                    + quoted(draft.folder().resolve("cells.parquet").toString()) + " (format parquet)");
            execute("drop table " + CELLS);
        } catch (SQLException e) {
            throw new IOException("the counts of " + draft.dataset().title() + " could not be written", e);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var sql = draft.duckdb().createStatement()) {
            sql.execute(statement);
        }
    }

    private record Key(String reporter, YearMonth month) {}

    /** Running sums of one part. */
    private static final class Sums {
        private final Map<String, Part.CategoryCount> categories = new HashMap<>();
        private long rows;
        private long unlocated;
        private long withOutcome;
        private long underInvestigation;

        void add(String category, long rows, long unlocated, long withOutcome, long underInvestigation) {
            categories.put(category, new Part.CategoryCount(rows, unlocated));
            this.rows += rows;
            this.unlocated += unlocated;
            this.withOutcome += withOutcome;
            this.underInvestigation += underInvestigation;
        }

        Part part(Key key, String file, String source) {
            return new Part(
                    key.reporter,
                    key.month,
                    file,
                    source,
                    rows,
                    unlocated,
                    withOutcome,
                    underInvestigation,
                    categories);
        }
    }
}
