package org.watchward.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.watchward.sources.intake.Candidate;

/**
 * Reads one kind of published file. Each importer is a Spring bean; {@link Import} asks them all about each file.
 *
 * <p>Files of one dataset that came in one container become one release: {@link #read} is called once for each, in the
 * order of their names, with the same {@link Draft}.
 */
public interface Importer {

    /** The order of importers whose files lie in places: those below it are current before these are read. */
    int AFTER_PLACES = 100;

    /** What this importer makes of a file, by its content and never by its name alone. */
    Recognition recognise(Candidate candidate) throws IOException;

    /**
     * Does what can be done ahead with a file that was just unpacked, while others are being read: on another thread, for
     * two files at once. Of the draft it may use only the folder, {@link Draft#newFile} and {@link Draft#keepAside}.
     *
     * @param file the unpacked bytes
     * @param duckdb a session for this call
     */
    default void prepare(Candidate candidate, Path file, Draft draft, Connection duckdb) throws IOException {}

    /**
     * Reads one file that {@link #recognise} knew.
     *
     * @throws org.watchward.sources.intake.Refused if nothing of the file can be used; bad rows go to
     *     {@link Draft#quarantine} instead
     */
    void read(Candidate candidate, Draft draft) throws IOException;

    /** The tables of evidence that it writes; each is a DuckDB view of the same name, over all current releases. */
    default List<EvidenceTable> tables() {
        return List.of();
    }

    /**
     * When it is asked what a file is, and when its files are read and activated within one import: lower first. Areas
     * come before what needs them; what is known by its first line comes before what must be opened to be known.
     */
    default int order() {
        return AFTER_PLACES;
    }
}
