package org.watchward.sources.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file that an importer may recognise: a file on disk or an entry of a zip, opened as often as needed.
 *
 * <p>A gzipped file is given unpacked. What is read is counted, and refused once it unpacks to more than 200 times its
 * packed size.
 */
public final class Candidate {

    private static final int HEAD = 64 * 1024;

    private final String name;
    private final long packedSize;
    private final long size;
    private final @Nullable LocalDate dated;
    private final Bytes bytes;
    private byte @Nullable [] head;
    private @Nullable Candidate declaration;

    /** Where the bytes are. */
    interface Bytes {
        InputStream open() throws IOException;
    }

    Candidate(String name, long packedSize, long size, @Nullable LocalDate dated, Bytes bytes) {
        this.name = name;
        this.packedSize = packedSize;
        this.size = size;
        this.dated = dated;
        this.bytes = bytes;
    }

    /** As it is named to the person: {@code archive.zip/2016-03/2016-03-thames-valley-street.csv}. */
    public String name() {
        return name;
    }

    /** The name without folders, lower case: {@code 2016-03-thames-valley-street.csv}. Never proof of the content. */
    public String lastName() {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The YAML file of the same name that came beside it and says what its columns mean; empty if there is none. */
    public Optional<Candidate> declaration() {
        return Optional.ofNullable(declaration);
    }

    void declaredBy(Candidate beside) {
        declaration = beside;
    }

    /** Bytes as declared before unpacking a gzip; -1 if not known. */
    public long size() {
        return size;
    }

    /** The date that the zip gives its entry; null for a file on disk, whose date says only when it was copied. */
    public @Nullable LocalDate dated() {
        return dated;
    }

    /**
     * The bytes, unpacked and guarded.
     *
     * @throws Refused if they unpack to more than 200 times their packed size, or the zip is cut short
     */
    public InputStream open() throws IOException {
        var raw = new BufferedInputStream(bytes.open(), HEAD);
        raw.mark(2);
        var gzipped = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return new GuardedStream(gzipped ? new GZIPInputStream(raw, HEAD) : raw, packedSize, name);
    }

    /** Up to the first 64 KiB; fewer if the file is shorter. Kept after the first call. */
    public synchronized byte[] head() throws IOException {
        if (head == null) {
            try (var in = open()) {
                head = in.readNBytes(HEAD);
            }
        }
        return head.clone();
    }

    /** The first line, without byte order mark and line end; empty for an empty file. Read as UTF-8. */
    public String firstLine() throws IOException {
        var text = new String(head(), StandardCharsets.UTF_8);
        var start = text.startsWith("\uFEFF") ? 1 : 0;
        var end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether it begins as a web page, such as the error page that a failed download leaves behind. */
    public boolean webPage() throws IOException {
        var start = new String(head(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** Whether it has no bytes. */
    public boolean empty() throws IOException {
        return head().length == 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
