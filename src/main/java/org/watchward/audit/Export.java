package org.watchward.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.platform.PlainError;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines as CSV, a few at a time, and records that it did. */
@Component
public class Export {

    private static final int FETCHED = 1_000;
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final List<String> HEADINGS = List.of(
            "seq",
            "at",
            "action",
            "person",
            "person_name",
            "organisation",
            "organisation_name",
            "origin",
            "subject_kind",
            "subject_id",
            "words",
            "was",
            "becomes",
            "previous",
            "hash");

    private final JdbcClient records;
    private final LineRows rows;
    private final AuditTrail trail;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    Export(
            JdbcClient records,
            LineRows rows,
            AuditTrail trail,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.records = records;
        this.rows = rows;
        this.trail = trail;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Writes the lines of some days in UTC, the oldest first; the file appears whole or not at all.
     *
     * @return how many lines were written
     * @throws PlainError if the file is there already, or the days are the wrong way round
     */
    long write(@Nullable LocalDate from, @Nullable LocalDate to, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new PlainError(file + " is there already. Name a new file, or move the old one away.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new PlainError("The last day, " + to + ", is before the first, " + from + ".");
        }
        var folder = Files.createDirectories(
                Objects.requireNonNull(file.toAbsolutePath().getParent()));
        var partial = Files.createTempFile(folder, "audit-", ".part");
        try {
            var days = Query.everything().between(start(from), to == null ? null : start(to.plusDays(1)));
            var words = (from == null ? "start" : from) + " to " + (to == null ? "end" : to);
            var lines = write(days, words, partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return lines;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Writes the lines that are looked for, the oldest first. Needs the application's reach.
     *
     * @param words what was looked for, for the line that this becomes
     * @param file that is there and empty
     * @return how many lines were written
     */
    public long write(Query query, String words, Path file) throws IOException {
        var lines = written(query, file);
        trail.record(Act.of("exported").on("audit-trail", words).becomes("lines", Long.toString(lines)));
        return lines;
    }

    private long written(Query query, Path partial) throws IOException {
        var lines = new AtomicLong();
        var conditions = Search.conditions(query);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(partial)) {
            csv.writeRecord(HEADINGS);
            reading.executeWithoutResult(begun -> records.sql("select seq, " + LineRows.COLUMNS + " from audit.line"
                            + Search.where(conditions) + " order by seq")
                    .params(conditions.values().stream().toList())
                    .withFetchSize(FETCHED)
                    .query(row -> {
                        csv.writeRecord(cells(rows.line(row)));
                        lines.incrementAndGet();
                    }));
        }
        return lines.get();
    }

    private List<String> cells(Line line) {
        var entry = line.entry();
        return List.of(
                Long.toString(line.seq()),
                entry.at().toString(),
                entry.action(),
                Objects.toString(entry.person(), ""),
                text(entry.personName()),
                Objects.toString(entry.organisation(), ""),
                text(entry.organisationName()),
                text(entry.origin()),
                text(entry.subjectKind()),
                text(entry.subjectId()),
                text(entry.words()),
                json.writeValueAsString(entry.was()),
                json.writeValueAsString(entry.becomes()),
                line.previous(),
                line.hash());
    }

    /** Behind an apostrophe if a spreadsheet would take it for a formula: outsiders may have typed it. */
    private static String text(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
