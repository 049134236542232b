package org.watchward.sources;

import static org.watchward.platform.Warehouse.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.watchward.platform.Warehouse;

/**
 * What differs between two extracts of one force and month.
 *
 * @param currentRows rows of the current one
 * @param otherRows rows of the other
 * @param idsOnceInBoth Crime IDs that stand once in each
 * @param changedOutcome how many of those have another last outcome
 * @param onlyInCurrent Crime IDs of the current one alone
 * @param onlyInOther Crime IDs of the other alone
 * @param repeatedIds Crime IDs that stand more than once in either; they are compared with nothing
 */
record Revision(
        long currentRows,
        long otherRows,
        long idsOnceInBoth,
        long changedOutcome,
        long onlyInCurrent,
        long onlyInOther,
        List<String> repeatedIds) {

    /** Compares two Parquet files of rows of the same dataset. */
    static Revision between(Connection duckdb, String dataset, Part part, Path current, Path other)
            throws SQLException {
        var outcome = dataset.equals("police-outcomes") ? "outcome_type" : "last_outcome";
        var query = Warehouse.query("sources", "revision")
                .replace(":current_file", quoted(current.toString()))
                .replace(":other_file", quoted(other.toString()))
                .replace(":outcome", outcome);
        try (var sql = duckdb.prepareStatement(query)) {
            sql.setDate(1, Date.valueOf(part.month().atDay(1)));
            sql.setString(2, part.reporter());
            sql.setDate(3, Date.valueOf(part.month().atDay(1)));
            sql.setString(4, part.reporter());
            try (var row = sql.executeQuery()) {
                row.next();
                return new Revision(
                        row.getLong("current_rows"),
                        row.getLong("other_rows"),
                        row.getLong("ids_once_in_both"),
                        row.getLong("changed_outcome"),
                        row.getLong("only_in_current"),
                        row.getLong("only_in_other"),
                        strings(row.getArray("repeated_ids").getArray()));
            }
        }
    }

    private static List<String> strings(Object array) {
        return new ArrayList<>(
                Arrays.stream((Object[]) array).map(String::valueOf).toList());
    }

    boolean anything() {
        return currentRows != otherRows || changedOutcome + onlyInCurrent + onlyInOther > 0;
    }
}
