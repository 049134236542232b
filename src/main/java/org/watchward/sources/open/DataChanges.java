package org.watchward.sources.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.Datasets;
import org.watchward.sources.open.DataChange.Kind;

/** What changed in the data and when, from the release ledger. With the public's reach it tells of open releases alone. */
@Component
public class DataChanges {

    private final JdbcClient records;
    private final Datasets datasets;

    DataChanges(JdbcClient records, Datasets datasets) {
        this.records = records;
        this.datasets = datasets;
    }

    /** Every change, the latest first; an import before what it did to others. */
    public List<DataChange> list() {
        var changes = new ArrayList<>(imported());
        changes.addAll(replacedMonths());
        changes.addAll(superseded());
        changes.addAll(reinstated());
        changes.sort(Comparator.comparing(DataChange::at)
                .reversed()
                .thenComparing(DataChange::kind)
                .thenComparing(DataChange::release));
        return changes;
    }

    private List<DataChange> imported() {
        return records.sql(
                        "select id, dataset, imported_at as at, rows_accepted, rows_quarantined from sources.release")
                .query((row, number) -> change(
                        row,
                        Kind.IMPORTED,
                        String.format(
                                Locale.UK,
                                "r%d was imported: %,d rows accepted, %,d put in quarantine.",
                                row.getLong("id"),
                                row.getLong("rows_accepted"),
                                row.getLong("rows_quarantined"))))
                .list();
    }

    /** A release that came later and is current for months of another, which is current for others. */
    private List<DataChange> replacedMonths() {
        return records.sql("""
                        select n.id, n.dataset, n.imported_at as at, v.other_release, v.reporter,
                               count(*) as months, min(v.month) as first, max(v.month) as last
                        from sources.revision v
                        join sources.release n on n.id = v.current_release
                        join sources.release o on o.id = v.other_release
                        where n.id > o.id and o.superseded_by is distinct from n.id
                        group by n.id, n.dataset, n.imported_at, v.other_release, v.reporter
                        """)
                .query((row, number) -> change(
                        row,
                        Kind.REPLACED_MONTHS,
                        String.format(
                                Locale.UK,
                                "r%d took the place of r%d for %d %s of %s (%tY-%<tm to %tY-%<tm).",
                                row.getLong("id"),
                                row.getLong("other_release"),
                                row.getInt("months"),
                                row.getInt("months") == 1 ? "month" : "months",
                                row.getString("reporter"),
                                row.getDate("first"),
                                row.getDate("last"))))
                .list();
    }

    private List<DataChange> superseded() {
        return records.sql("""
                        select o.id, o.dataset, n.id as by,
                          case when n.id > o.id then n.imported_at
                            else coalesce((select max(b.at) from sources.reinstatement b where b.release_id = n.id),
                              n.imported_at) end as at
                        from sources.release o
                        join sources.release n on n.id = o.superseded_by
                        where not o.current
                        """)
                .query((row, number) -> change(
                        row,
                        Kind.SUPERSEDED,
                        String.format(
                                Locale.UK,
                                "r%d went out of use: r%d took its place.",
                                row.getLong("id"),
                                row.getLong("by"))))
                .list();
    }

    private List<DataChange> reinstated() {
        return records.sql("""
                        select r.id, r.dataset, b.at
                        from sources.reinstatement b
                        join sources.release r on r.id = b.release_id
                        """)
                .query((row, number) -> change(
                        row,
                        Kind.REINSTATED,
                        String.format(Locale.UK, "r%d was put back in use for all that it covers.", row.getLong("id"))))
                .list();
    }

    private DataChange change(ResultSet row, Kind kind, String words) throws SQLException {
        return new DataChange(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                kind,
                new ReleaseId(row.getLong("id")),
                datasets.get(row.getString("dataset")),
                words);
    }
}
