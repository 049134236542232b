package org.watchward.sources.arrivals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Asker;
import org.watchward.sources.arrivals.Arrival.Brought;
import org.watchward.sources.arrivals.Arrival.State;
import org.watchward.sources.arrivals.Arrival.Way;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of arrivals, inside the caller's transaction. Needs the application's reach. */
@Component
class Arrivals {

    private static final int SHOWN = 100;

    private final JdbcClient records;
    private final JsonMapper json;
    private final Clock clock;

    Arrivals(JdbcClient records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    long add(Way way, Asker who, @Nullable LocalDate extracted, String folder, List<Brought> files) {
        var id = records.sql("""
                        insert into sources.arrival (way, brought_by, brought_by_name, arrived_at, extracted, folder, state)
                        values (:way, :person, :name, :now, :extracted, :folder, 'READING')
                        returning id
                        """)
                .param("way", way.name())
                .param("person", who.person())
                .param("name", who.name())
                .param("now", now())
                .param("extracted", extracted, Types.DATE)
                .param("folder", folder)
                .query(Long.class)
                .single();
        files.forEach(file -> records.sql("""
                        insert into sources.arrival_file (arrival, ordinal, name, bytes, sha256)
                        values (:id, :ordinal, :name, :bytes, :sha256)
                        """)
                .param("id", id)
                .param("ordinal", file.ordinal())
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update());
        return id;
    }

    /** The latest, each with its files. */
    List<Arrival> list() {
        return records
                .sql("select * from sources.arrival order by id desc limit :shown")
                .param("shown", SHOWN)
                .query((row, number) -> arrival(row))
                .list()
                .stream()
                .map(this::withFiles)
                .toList();
    }

    Optional<Arrival> find(long id) {
        return records.sql("select * from sources.arrival where id = :id")
                .param("id", id)
                .query((row, number) -> arrival(row))
                .optional()
                .map(this::withFiles);
    }

    /** The folders whose files are still needed. */
    Set<String> openFolders() {
        return new TreeSet<>(records.sql("""
                        select folder from sources.arrival where state in ('READING', 'STAGED', 'ACTIVATING', 'FAILED')
                        """).query(String.class).list());
    }

    /** Whether a file of the same content came this way already. */
    boolean known(Way way, String sha256) {
        return records.sql("""
                        select exists (select from sources.arrival a join sources.arrival_file f on f.arrival = a.id
                          where a.way = :way and f.sha256 = :sha256 and a.state <> 'FAILED')
                        """)
                .param("way", way.name())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** The arrival that has a file of the same content, came this way, and is not decided yet. */
    Optional<Long> waiting(Way way, String sha256) {
        return records.sql("""
                        select max(a.id) from sources.arrival a join sources.arrival_file f on f.arrival = a.id
                        where a.way = :way and f.sha256 = :sha256 and a.state in ('READING', 'STAGED', 'ACTIVATING')
                        """)
                .param("way", way.name())
                .param("sha256", sha256)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Notes what importing it would do. */
    void workedOut(long id, State state, long generation, Outcome outcome, String words) {
        records.sql("""
                        update sources.arrival
                        set state = :state, generation = :generation, outcome = cast(:outcome as jsonb),
                          worked_out_at = :now, words = :words
                        where id = :id
                        """)
                .param("state", state.name())
                .param("generation", generation)
                .param("outcome", json.writeValueAsString(outcome))
                .param("now", now())
                .param("words", words)
                .param("id", id)
                .update();
    }

    /** Notes, in the transaction that makes them current, which releases it became. */
    void becameCurrent(long id, Outcome outcome) {
        records.sql("""
                        update sources.arrival set state = 'CURRENT', outcome = cast(:outcome as jsonb), words = ''
                        where id = :id
                        """)
                .param("outcome", json.writeValueAsString(outcome))
                .param("id", id)
                .update();
        outcome.pieces().stream()
                .map(Outcome.Piece::release)
                .distinct()
                .forEach(release -> records.sql(
                                "insert into sources.arrival_release (arrival, release) values (:id, :release)")
                        .param("id", id)
                        .param("release", Long.parseLong(release.substring(1)))
                        .update());
    }

    /**
     * Takes it from one state to another, if it is in that.
     *
     * @return whether it was
     */
    boolean move(long id, State from, State to, String words) {
        return records.sql("update sources.arrival set state = :to, words = :words where id = :id and state = :from")
                        .param("to", to.name())
                        .param("words", words)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    void decided(long id, Asker who) {
        records.sql("""
                        update sources.arrival set decided_by = :person, decided_by_name = :name, decided_at = :now
                        where id = :id
                        """)
                .param("person", who.person())
                .param("name", who.name())
                .param("now", now())
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Arrival arrival(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Arrival(
                row.getLong("id"),
                Way.valueOf(row.getString("way")),
                row.getString("brought_by_name"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getObject("extracted", LocalDate.class),
                row.getString("folder"),
                State.valueOf(row.getString("state")),
                row.getObject("generation", Long.class),
                outcome == null ? null : json.readValue(outcome, Outcome.class),
                row.getObject("decided_by", UUID.class),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                row.getString("words"),
                List.of());
    }

    private Arrival withFiles(Arrival arrival) {
        return arrival.of(files(arrival.id()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Brought> files(long arrival) {
        return records.sql("select * from sources.arrival_file where arrival = :arrival order by ordinal")
                .param("arrival", arrival)
                .query((row, number) -> new Brought(
                        row.getInt("ordinal"), row.getString("name"), row.getLong("bytes"), row.getString("sha256")))
                .list();
    }
}
