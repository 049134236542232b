package org.watchward.sources;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;

/**
 * What became of the crimes of one month, all followed for equally long, by area (docs/methods/outcomes.md): a month is
 * counted once the outcomes of it and of all the months after it, as far as they are followed, are held.
 */
@Component
class OutcomeCohorts implements FurtherCounts {

    /** How many months after that of the crime outcomes are counted. */
    private static final List<Integer> MONTHS_FOLLOWED = List.of(6, 12);

    private final Home home;
    private final JdbcClient records;
    private final OutcomeTypes types;

    OutcomeCohorts(Home home, JdbcClient records, OutcomeTypes types) {
        this.home = home;
        this.records = records;
        this.types = types;
    }

    @Override
    public String dataset() {
        return "police-outcomes";
    }

    @Override
    public void write(CountingSession session) throws SQLException {
        session.loadParts(records, home, "police-outcomes", "outcome_part");
        session.loadParts(records, home, "police-street", "street_part");
        loadTypes(session);
        loadMonthsFollowed(session);
        session.run("cohorts");
        var streets = files(session, "select distinct parquet from cohort");
        if (!streets.isEmpty()) {
            session.run(
                    "crime-outcomes", ":outcome_files", files(session, "select distinct parquet from outcome_used"));
            session.run("cohort-cells", ":street_files", streets);
            session.copy("outcome-cohort", "outcome_cohort");
        }
    }

    private void loadTypes(CountingSession session) throws SQLException {
        session.execute("create or replace temp table outcome_kind (label varchar, charged boolean, positive boolean, "
                + "no_suspect boolean)");
        try (var rows = session.appender("outcome_kind")) {
            for (var type : types.list()) {
                rows.beginRow()
                        .append(type.label())
                        .append(type.charged())
                        .append(type.positive())
                        .append(type.noSuspect())
                        .endRow();
            }
        }
    }

    private static void loadMonthsFollowed(CountingSession session) throws SQLException {
        session.execute("create or replace temp table followed (months integer)");
        try (var rows = session.appender("followed")) {
            for (var months : MONTHS_FOLLOWED) {
                rows.beginRow().append(months.intValue()).endRow();
            }
        }
    }

    private static List<String> files(CountingSession session, String query) throws SQLException {
        var files = new ArrayList<String>();
        session.each(query, row -> files.add(row.getString(1)));
        return files;
    }
}
