package org.watchward.sources.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.sources.Datasets;
import org.watchward.sources.Reason;

/** The release ledger, to be read. With the public's reach it holds only what is openly published. */
@Component
public class Releases {

    private final Home home;
    private final JdbcClient records;
    private final Datasets datasets;

    Releases(Home home, JdbcClient records, Datasets datasets) {
        this.home = home;
        this.records = records;
        this.datasets = datasets;
    }

    /** All releases, the latest import first. */
    public List<Release> list() {
        return records.sql("select * from sources.release order by id desc")
                .query((row, number) -> release(row))
                .list();
    }

    /** One release. */
    public Optional<Release> find(ReleaseId id) {
        return records.sql("select * from sources.release where id = :id")
                .param("id", id.number())
                .query((row, number) -> release(row))
                .optional();
    }

    /** The current releases of a dataset, the latest import first. */
    public List<Release> current(String dataset) {
        return records.sql("select * from sources.release where dataset = :dataset and current order by id desc")
                .param("dataset", dataset)
                .query((row, number) -> release(row))
                .list();
    }

    /** The releases that the street-level counts of a force are taken from, for the months that are held. */
    public Set<ReleaseId> of(AreaCode force, YearMonth first, YearMonth last) {
        return new TreeSet<>(records.sql("""
                        select distinct p.release_id
                        from sources.part p
                        join sources.reporter t on t.name = p.reporter
                        where p.dataset = 'police-street' and p.current and t.force = :force and t.territorial
                          and p.month between :first and :last
                        """)
                .param("force", force.value())
                .param("first", Date.valueOf(first.atDay(1)))
                .param("last", Date.valueOf(last.atDay(1)))
                .query((row, number) -> new ReleaseId(row.getLong("release_id")))
                .list());
    }

    /** The day on which the oldest of some releases left its publisher; empty if that is not known for any of them, or all. */
    public Optional<LocalDate> asOf(Collection<ReleaseId> ids) {
        return records.sql("""
                        select case when bool_and(extracted is not null) then min(extracted) end
                        from sources.release
                        where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(ReleaseId::number).toArray(Long[]::new))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Where the street-level counts of a force come from, for each month that is held. */
    public Map<YearMonth, MonthOrigin> byMonth(AreaCode force) {
        return byMonth("police-street", force);
    }

    /**
     * Where the rows of a force come from, for each month that is held.
     *
     * @param dataset one that is published by force and month: {@code police-street}, {@code police-outcomes},
     *     {@code police-stop-and-search}
     */
    public Map<YearMonth, MonthOrigin> byMonth(String dataset, AreaCode force) {
        var origins = new TreeMap<YearMonth, MonthOrigin>();
        records.sql("""
                        select distinct p.month, r.id, r.extracted
                        from sources.part p
                        join sources.reporter t on t.name = p.reporter
                        join sources.release r on r.id = p.release_id
                        where p.dataset = :dataset and p.current and t.force = :force and t.territorial
                        """).param("dataset", dataset).param("force", force.value()).query(row -> {
            var origin = new MonthOrigin(
                    Set.of(new ReleaseId(row.getLong("id"))), row.getObject("extracted", LocalDate.class));
            origins.merge(YearMonth.from(row.getObject("month", LocalDate.class)), origin, MonthOrigin::and);
        });
        return origins;
    }

    /** The rejected rows of a release as CSV; empty if none were, or if the reach does not allow it. */
    public Optional<Path> quarantine(ReleaseId id) {
        return records.sql("select folder from sources.release where id = :id")
                .param("id", id.number())
                .query(String.class)
                .optional()
                .map(folder -> Objects.requireNonNull(home.evidenceOpen().getParent())
                        .resolve(folder)
                        .resolve("quarantine.csv"))
                .filter(Files::isRegularFile);
    }

    private Release release(ResultSet row) throws SQLException {
        var id = new ReleaseId(row.getLong("id"));
        return new Release(
                id,
                datasets.get(row.getString("dataset")),
                row.getString("edition"),
                row.getString("container"),
                row.getObject("extracted", LocalDate.class),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getLong("rows_read"),
                row.getLong("rows_accepted"),
                row.getLong("rows_quarantined"),
                row.getBoolean("current"),
                supersededBy(row),
                files(id),
                caveats(id),
                quarantined(id));
    }

    private static @Nullable ReleaseId supersededBy(ResultSet row) throws SQLException {
        var number = row.getLong("superseded_by");
        return row.wasNull() ? null : new ReleaseId(number);
    }

    private List<Release.SourceFile> files(ReleaseId id) {
        return records.sql("select * from sources.release_file where release_id = :id order by name")
                .param("id", id.number())
                .query((row, number) -> new Release.SourceFile(
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getLong("rows_read"),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_quarantined"),
                        strings(row.getArray("remarks"))))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Object::toString).toList();
    }

    private List<String> caveats(ReleaseId id) {
        return records.sql("select words from sources.release_caveat where release_id = :id order by ordinal")
                .param("id", id.number())
                .query(String.class)
                .list();
    }

    private List<Release.Quarantined> quarantined(ReleaseId id) {
        return records.sql(
                        "select file, reason, rows from sources.quarantine_count where release_id = :id order by 1, 2")
                .param("id", id.number())
                .query((row, number) -> new Release.Quarantined(
                        row.getString("file"),
                        row.getString("reason"),
                        words(row.getString("reason")),
                        row.getLong("rows")))
                .list();
    }

    private static String words(String reason) {
        return Reason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_')).words();
    }
}
