package org.watchward.sources;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.ReleaseId;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Unpacking;

/**
 * A release while it is being read: everything goes to a folder in staging, and nothing of it is visible until
 * {@link Import} makes it current.
 *
 * <p>Used by one thread, but for what {@link Importer#prepare} may. Every row that an importer reads is either accepted or put in quarantine.
 */
public final class Draft implements Closeable {

    private final Dataset dataset;
    private final String container;
    private final Path folder;
    private final Connection duckdb;
    private final Staged staged;
    private final QuarantineFile quarantine;
    private final Map<String, TableWriter> tables = new LinkedHashMap<>();
    private final Map<Candidate, FileTally> files = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> caveats = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<Consumer<ReleaseId>> whenActivated = new ArrayList<>();
    private final Map<Candidate, Object> keptAside = new ConcurrentHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> editions = new TreeSet<>();
    private int filesNamed;

    /** Gives the unpacked bytes of a candidate on disk, waiting for them if they are still being written. */
    interface Staged {
        Unpacking get(Candidate candidate) throws IOException;
    }

    Draft(Dataset dataset, String container, Path folder, Connection duckdb, Staged staged) {
        this.dataset = dataset;
        this.container = container;
        this.folder = folder;
        this.duckdb = duckdb;
        this.staged = staged;
        this.quarantine = new QuarantineFile(folder.resolve("quarantine.csv"));
    }

    /** What it is a release of. */
    public Dataset dataset() {
        return dataset;
    }

    /** The folder of the release in staging; what is written there moves into the data folder with it. */
    public Path folder() {
        return folder;
    }

    /** A Parquet file in the folder that is not there yet: {@code street-0003.parquet}. */
    public synchronized Path newFile(String stem) {
        return folder.resolve(String.format(Locale.ROOT, "%s-%04d.parquet", stem, ++filesNamed));
    }

    /** Keeps what {@link Importer#prepare} made of a file for {@link Importer#read}. */
    public void keepAside(Candidate candidate, Object made) {
        keptAside.put(candidate, made);
    }

    /** Gives back, once, what was kept aside for a file; null if nothing was. */
    public @Nullable Object takeAside(Candidate candidate) {
        return keptAside.remove(candidate);
    }

    /** Whether this is the first time that something, named so, is done for this release. */
    public boolean firstTime(String name) {
        return done.add(name);
    }

    /** A DuckDB session of this import alone, for importers that read in bulk. Temporary tables are the importer's. */
    public Connection duckdb() {
        return duckdb;
    }

    /** The unpacked bytes of a candidate as a file on disk, gone after {@link Importer#read} returns. */
    public Path file(Candidate candidate) throws IOException {
        return staged.get(candidate).path();
    }

    /**
     * Where rows of a table go. The same writer for all files of the release.
     *
     * @throws IllegalStateException if DuckDB refuses the table's columns
     */
    public TableWriter table(EvidenceTable table) {
        return tables.computeIfAbsent(table.name(), name -> new TableWriter(table, duckdb, folder));
    }

    /** Counts rows of the file that were read and are kept. */
    public void accepted(Candidate candidate, long rows) {
        tally(candidate).accepted += rows;
    }

    /**
     * Puts a row aside and counts it as read.
     *
     * @param line where the row begins in the file, from 1 with the header; for a sheet its row
     * @param expected what should have been there, in words
     * @param raw the row as it stands
     */
    public void quarantine(Candidate candidate, long line, Reason reason, String expected, String raw)
            throws IOException {
        tally(candidate).reject(reason, line, expected);
        quarantine.add(candidate.name(), line, reason, expected, raw);
    }

    /** Something that a reader of its figures must know, from the file itself: a note mark, a publisher's warning. */
    public void caveat(String words) {
        if (!caveats.contains(words)) {
            caveats.add(words);
        }
    }

    /** A remark on one file for the closing table: {@code not UTF-8, read as Windows-1252}. */
    public void remark(Candidate candidate, String words) {
        tally(candidate).remarks.add(words);
    }

    /**
     * Which edition of the dataset this is ({@code ye2022-12}, {@code 2019}), or each of those it holds; a later release
     * of just the same supersedes it, one of others stands beside it. Without one, each supersedes the one before. Datasets that
     * add {@linkplain #part parts} are superseded part by part instead.
     */
    public void edition(String name) {
        editions.add(name);
    }

    /** A stretch of the release that is superseded on its own: what one force reported for one month. */
    public void part(Part part) {
        parts.add(part);
    }

    /** Does something once, when all files of the release have been read. */
    public void whenRead(Closing work) {
        closings.add(work);
    }

    /** Work at the end of reading. */
    public interface Closing {
        /** Does it. */
        void run() throws IOException;
    }

    /** Does something, with the id of the release, in the PostgreSQL transaction that makes it current. */
    public void whenActivated(Consumer<ReleaseId> work) {
        whenActivated.add(work);
    }

    String container() {
        return container;
    }

    String edition() {
        return String.join("+", editions);
    }

    FileTally tally(Candidate candidate) {
        return files.computeIfAbsent(candidate, each -> new FileTally());
    }

    Map<Candidate, FileTally> files() {
        return files;
    }

    List<Part> parts() {
        return parts;
    }

    List<String> caveats() {
        return caveats;
    }

    void activated(ReleaseId release) {
        whenActivated.forEach(work -> work.accept(release));
    }

    /** Leaves a file out that turned out to be unreadable before any row of it was accepted. */
    void forget(Candidate candidate) {
        files.remove(candidate);
    }

    /** Writes what is still buffered; after this the folder holds the whole release. */
    void finish() throws IOException {
        for (var closing : closings) {
            closing.run();
        }
        for (var table : tables.values()) {
            table.finish();
        }
        close();
    }

    List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public void close() throws IOException {
        quarantine.close();
    }
}
