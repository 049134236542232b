package org.watchward.sources.police;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.Draft;
import org.watchward.sources.Reason;
import org.watchward.sources.intake.Candidate;

/**
 * Reads a file line by line: good rows go to a table of the session, each bad one to quarantine with its line and what
 * was expected. One broken line costs only itself.
 */
final class CarefulRows implements Closeable {

    static final String TABLE = "careful_rows";

    private static final int LINES_THAT_A_QUOTED_FIELD_MAY_SPAN = 8;

    private final Format format;
    private final Header header;
    private final RowCheck check;
    private final Candidate candidate;
    private final Draft draft;
    private final int[] positions;
    private long line;
    private long rowLine;

    CarefulRows(Format format, Header header, RowCheck check, Candidate candidate, Draft draft) {
        this.format = format;
        this.header = header;
        this.check = check;
        this.candidate = candidate;
        this.draft = draft;
        this.positions = format.columns().stream().mapToInt(header::position).toArray();
    }

    void read() throws IOException, SQLException {
        execute("create or replace temp table " + TABLE + " ("
                + format.columns().stream()
                        .map(each -> each.name() + " " + each.type())
                        .collect(Collectors.joining(", "))
                + ")");
        try (var appender = draft.duckdb().unwrap(DuckDBConnection.class).createAppender("temp", "main", TABLE);
                var lines = new BufferedReader(open())) {
            lines.readLine();
            line = 1;
            for (var text = next(lines); text != null; text = next(lines)) {
                if (!text.isEmpty()) {
                    row(text, lines, appender);
                }
            }
        }
    }

    private Reader open() throws IOException {
        var file = draft.file(candidate);
        var charset = utf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        if (!charset.equals(StandardCharsets.UTF_8)) {
            draft.remark(candidate, "not UTF-8: read as Windows-1252 (Latin-1)");
        }
        return new InputStreamReader(Files.newInputStream(file), charset);
    }

    private static boolean utf8(Path file) throws IOException {
        try (var strict = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            var buffer = new char[1 << 16];
            while (strict.read(buffer) >= 0) {
                // reading is the test
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private @Nullable String next(BufferedReader lines) throws IOException {
        line++;
        return lines.readLine();
    }

    private void row(String text, BufferedReader lines, DuckDBAppender appender) throws IOException, SQLException {
        rowLine = line;
        var fields = fields(text);
        if (fields == null) {
            fields = spanning(text, lines);
        }
        if (fields == null) {
            draft.quarantine(candidate, rowLine, Reason.BROKEN_QUOTES, "each quoted field closed on its line", text);
        } else if (fields.size() != header.names().size()) {
            draft.quarantine(
                    candidate,
                    rowLine,
                    Reason.RAGGED_ROW,
                    header.names().size() + " fields as in the header, was " + fields.size(),
                    text);
        } else {
            keepOrReject(inOrder(fields), text, appender);
        }
    }

    /** A quoted field may hold line ends; if the lines after it do not close it, only this line is broken. */
    private @Nullable List<String> spanning(String text, BufferedReader lines) throws IOException {
        lines.mark(1 << 20);
        var joined = new StringBuilder(text);
        for (int more = 1; more < LINES_THAT_A_QUOTED_FIELD_MAY_SPAN; more++) {
            var following = lines.readLine();
            if (following == null) {
                break;
            }
            var fields = fields(joined.append('\n').append(following).toString());
            if (fields != null && fields.size() == header.names().size()) {
                line += more;
                return fields;
            }
        }
        lines.reset();
        return null;
    }

    private static @Nullable List<String> fields(String text) {
        try {
            return CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException broken) {
            return null;
        }
    }

    private List<@Nullable String> inOrder(List<String> fields) {
        var values = new ArrayList<@Nullable String>(positions.length);
        for (var position : positions) {
            values.add(position < 0 || fields.get(position).isEmpty() ? null : fields.get(position));
        }
        return values;
    }

    private void keepOrReject(List<@Nullable String> values, String text, DuckDBAppender appender)
            throws IOException, SQLException {
        var fault = check.faultIn(values);
        if (fault != null) {
            draft.quarantine(candidate, rowLine, fault.reason(), fault.expected(), text);
            return;
        }
        appender.beginRow();
        for (int i = 0; i < values.size(); i++) {
            append(format.columns().get(i), values.get(i), appender);
        }
        appender.endRow();
    }

    private static void append(Column column, @Nullable String value, DuckDBAppender appender) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (column.type().equals("double")) {
            appender.append(Double.parseDouble(value));
        } else {
            appender.append(value);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var sql = draft.duckdb().createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            execute("drop table if exists " + TABLE);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
