package org.watchward.sources.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Warehouse;
import org.watchward.platform.Warehouse.Format;
import org.watchward.sources.Datasets;

/**
 * All open evidence to take away, a table at a time, as CSV with its metadata and as Parquet. Always with the public's reach, whoever
 * asks; the files are written by a DuckDB that can read the folder of open releases alone.
 */
@Component
public class PublicDownloads {

    /** What the counted tables are made from. */
    private static final Map<String, List<String>> COUNTED = Map.of(
            "crime_month", List.of("police-street"),
            "outcome_cohort", List.of("police-street", "police-outcomes"),
            "stop_month", List.of("police-stop-and-search"));

    private final Evidence evidence;
    private final Warehouse warehouse;
    private final Home home;
    private final JdbcClient records;
    private final Datasets datasets;
    private final Properties words;

    /** So many files are written at a time; who asks for more waits. */
    private final Semaphore writing = new Semaphore(2, true);

    private volatile Listed listed = new Listed(-1, List.of());

    PublicDownloads(Evidence evidence, Warehouse warehouse, Home home, JdbcClient records, Datasets datasets)
            throws IOException {
        this.evidence = evidence;
        this.warehouse = warehouse;
        this.home = home;
        this.records = records;
        this.datasets = datasets;
        this.words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/sources.properties"));
    }

    private record Listed(long generation, List<Download> downloads) {}

    /** Every table of which open rows are held, by name; worked out anew after an import. */
    public List<Download> list() {
        return Reach.publicly(() -> {
            var generation = evidence.generation();
            var known = listed;
            if (known.generation() != generation) {
                known = new Listed(
                        generation,
                        evidence.queries().keySet().stream()
                                .map(this::held)
                                .flatMap(Optional::stream)
                                .toList());
                listed = known;
            }
            return known.downloads();
        });
    }

    /** One of them. */
    public Optional<Download> find(String table) {
        return list().stream().filter(each -> each.table().equals(table)).findFirst();
    }

    /** What a table is, by the convention of CSV on the Web: to stand beside its CSV, as {@code crime_month.csv-metadata.json}. */
    public String metadata(Download download) {
        return CsvOnTheWeb.of(download);
    }

    /**
     * Writes all rows of a table as they stand now.
     *
     * @param to stays open
     * @throws IOException if it cannot be written to
     */
    public void write(Download download, Format format, OutputStream to) throws IOException {
        var query = Reach.publicly(() -> evidence.queries().get(download.table()));
        if (query == null) {
            throw new IllegalArgumentException("there is no table " + download.table());
        }
        var folder = Files.createTempDirectory(home.staging(), "download");
        try {
            Files.copy(export(wrapped(query), folder, format), to);
        } finally {
            Home.delete(folder);
        }
    }

    /** All rows as CSV, as {@link #write} does it. */
    public void writeCsv(Download download, OutputStream to) throws IOException {
        write(download, Format.CSV, to);
    }

    /** All rows as Parquet, as {@link #write} does it. */
    public void writeParquet(Download download, OutputStream to) throws IOException {
        write(download, Format.PARQUET, to);
    }

    private Path export(String query, Path folder, Format format) {
        writing.acquireUninterruptibly();
        try {
            return warehouse.export(query, folder, format);
        } finally {
            writing.release();
        }
    }

    private static String wrapped(String query) {
        return query.startsWith("from ") ? "select * " + query : query;
    }

    private Optional<Download> held(String table) {
        var sources = sources(table);
        var rows = sources.isEmpty()
                ? 0
                : evidence.sql()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single();
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Download(
                        table,
                        words.getProperty("table." + table, table.replace('_', ' ')),
                        words.getProperty("table." + table + ".what", ""),
                        rows,
                        columns(table),
                        sources));
    }

    private List<Download.Column> columns(String table) {
        return evidence.sql()
                .sql("describe " + table)
                .query((row, number) -> new Download.Column(
                        row.getString("column_name"),
                        row.getString("column_type"),
                        words.getProperty("column." + row.getString("column_name"), "")))
                .list();
    }

    private List<Download.Source> sources(String table) {
        var counted = COUNTED.get(table);
        return counted == null
                ? sources(
                        "r.id in (select t.release_id from sources.release_table t where t.name = any(:names))",
                        List.of(table))
                : sources("r.dataset = any(:names)", counted);
    }

    private List<Download.Source> sources(String which, List<String> names) {
        return records.sql("""
                        select r.dataset, count(*) as releases, max(r.imported_at) as imported_at,
                               case when bool_and(r.extracted is not null) then min(r.extracted) end as as_of
                        from sources.release r
                        where r.current and %s
                        group by r.dataset
                        order by r.dataset
                        """.formatted(which))
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> new Download.Source(
                        datasets.get(row.getString("dataset")),
                        row.getInt("releases"),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
