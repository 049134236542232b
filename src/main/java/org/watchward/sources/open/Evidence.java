package org.watchward.sources.open;

import static java.util.stream.Collectors.joining;
import static org.watchward.platform.Warehouse.quoted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Warehouse;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.Importer;

/**
 * The evidence, as DuckDB views over the Parquet of current releases: {@code crime_month}, {@code outcome_cohort},
 * {@code stop_month}, {@code divided_month}, and one for each table that an importer writes, with the number of each row's {@code release}.
 * With the public's reach they hold only what is openly published.
 */
@Component
public class Evidence {

    private static final String NO_CRIMES =
            "select null::varchar as area_code, null::varchar as area_type, null::date as month, null::varchar as category, "
                    + "null::decimal(18, 6) as rows, null::decimal(18, 6) as estimated where false";
    private static final String NO_COHORTS =
            "select null::varchar as area_code, null::varchar as area_type, null::date as month, null::integer as months, "
                    + "null::varchar as category, null::decimal(18, 6) as crimes, null::decimal(18, 6) as charged, "
                    + "null::decimal(18, 6) as positive, null::decimal(18, 6) as no_suspect where false";
    private static final String NO_STOPS =
            "select null::varchar as area_code, null::varchar as area_type, null::date as month, "
                    + "null::bigint as searches, null::bigint as linked, null::bigint as known, "
                    + "null::bigint as unlocated where false";

    private static final String NO_DIVIDED =
            "select null::varchar as force_code, null::date as month, null::bigint as divided, null::bigint as parts where false";

    /** The views of counted areas, each with what stands for it while nothing is counted. */
    private static final Map<String, String> COUNTS = Map.of(
            "crime_month",
            NO_CRIMES,
            "outcome_cohort",
            NO_COHORTS,
            "stop_month",
            NO_STOPS,
            "divided_month",
            NO_DIVIDED);

    private final Home home;
    private final JdbcClient records;
    private final Warehouse warehouse;
    private final List<EvidenceTable> tables;
    private final Map<Reach, Long> generations = new EnumMap<>(Reach.class);
    private final Map<Made, Long> made = new HashMap<>();

    Evidence(Home home, JdbcClient records, Warehouse warehouse, List<Importer> importers) {
        this.home = home;
        this.records = records;
        this.warehouse = warehouse;
        this.tables = importers.stream()
                .flatMap(importer -> importer.tables().stream())
                .distinct()
                .toList();
    }

    /**
     * Queries on the views as they stand now, in the reach of the calling thread. Ask for it anew for each question and do
     * not keep it: an import may have changed what is current.
     */
    public JdbcClient sql() {
        generation();
        return warehouse.sql();
    }

    /**
     * The same with one table more, in memory: what a query on the views gives, for questions that would otherwise join or group
     * the same rows again and again. Made when first asked for after an import.
     *
     * @param table its name
     * @param query what it holds; always the same for a name
     */
    public synchronized JdbcClient sqlWith(String table, String query) {
        var now = generation();
        if (!Objects.equals(made.put(new Made(Reach.current(), table), now), now)) {
            warehouse
                    .sql()
                    .sql("create or replace table " + table + " as " + query)
                    .update();
        }
        return warehouse.sql();
    }

    private record Made(Reach reach, String table) {}

    /** Counts up with every import that changed anything; 0 if nothing is held. What is remembered of answers ends here. */
    public synchronized long generation() {
        var now = records.sql("select coalesce(max(number), 0) from sources.generation")
                .query(Long.class)
                .single();
        if (!now.equals(generations.get(Reach.current()))) {
            defineViews();
            generations.put(Reach.current(), now);
        }
        return now;
    }

    private void defineViews() {
        queries().forEach(this::define);
    }

    /** What each view reads, by its name, in the reach of the calling thread: files alone, and no other view. */
    Map<String, String> queries() {
        var crimes = records.sql("select crimes from sources.generation order by number desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
        var queries = new TreeMap<String, String>();
        COUNTS.forEach((view, empty) -> queries.put(view, counts(view, crimes).orElse(empty)));
        tables.forEach(table -> queries.put(table.name(), query(table)));
        return queries;
    }

    /** The rows that the last recount of areas wrote for a view, if it had any to write. */
    private Optional<String> counts(String view, String folder) {
        var file = home.evidenceOpen().resolve(folder).resolve(view + ".parquet");
        return !folder.isEmpty() && Files.isRegularFile(file)
                ? Optional.of("from read_parquet(" + quoted(file.toString()) + ")")
                : Optional.empty();
    }

    private String query(EvidenceTable table) {
        var files =
                records.sql("""
                        select r.folder || '/' || t.name || '.parquet'
                        from sources.release r
                        join sources.release_table t on t.release_id = r.id
                        where r.current and t.name = :name
                        order by r.id
                        """).param("name", table.name()).query(String.class).list();
        return files.isEmpty() ? nothing(table) : oneOfEach(table, rowsOf(files));
    }

    private static String oneOfEach(EvidenceTable table, String rows) {
        return table.key().isEmpty()
                ? rows
                : "select * from (" + rows + ") qualify row_number() over (partition by "
                        + String.join(", ", table.key())
                        + " order by " + (table.preferred().isEmpty() ? "" : table.preferred() + ", ")
                        + "release desc) = 1";
    }

    private static String nothing(EvidenceTable table) {
        return table.columns().stream()
                .map(column -> "null::" + column.type() + " as " + column.name())
                .collect(joining(", ", "select ", ", null::bigint as release where false"));
    }

    /** The rows as they were written, each with the number of its release, which is the folder that it lies in. */
    private String rowsOf(List<String> files) {
        return "select * exclude (filename), "
                + "cast(regexp_extract(filename, '[/\\\\]r([0-9]+)[/\\\\][^/\\\\]*$', 1) as bigint) as release "
                + "from read_parquet([" + listed(files) + "], filename = true)";
    }

    private String listed(List<String> files) {
        return files.stream().map(this::absolute).collect(joining(", "));
    }

    private String absolute(String inEvidence) {
        Path evidence = Objects.requireNonNull(home.evidenceOpen().getParent());
        return quoted(evidence.resolve(inEvidence).toString());
    }

    private void define(String view, String query) {
        warehouse.sql().sql("create or replace view " + view + " as " + query).update();
    }
}
