package org.watchward.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a table of figures is printed. */
enum FigureFormat {

    /** For reading: aligned columns, with what each figure needs said below. */
    TABLE {
        @Override
        void print(List<Answer> answers, PrintWriter out) {
            FigureTable.print(answers, out);
        }
    },

    /** For spreadsheets and programs: one row a figure, with the columns of {@link FigureRow}. */
    CSV {
        @Override
        void print(List<Answer> answers, PrintWriter out) {
            var text = new StringWriter();
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                csv.writeRecord(FigureRow.COLUMNS);
                answers.forEach(answer -> csv.writeRecord(FigureRow.of(answer).cells()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.print(text);
        }
    },

    /** The columns of CSV as values, and the reasons and caveats in words. */
    JSON {
        @Override
        void print(List<Answer> answers, PrintWriter out) {
            out.println(MAPPER.writeValueAsString(
                    answers.stream().map(FigureFormat::asJson).toList()));
        }
    };

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    abstract void print(List<Answer> answers, PrintWriter out);

    static Map<String, @Nullable Object> asJson(Answer answer) {
        var row =
                new LinkedHashMap<String, @Nullable Object>(FigureRow.of(answer).values());
        row.replaceAll((column, value) -> value instanceof java.time.LocalDate day ? day.toString() : value);
        row.put(
                "verdict",
                answer.comparison() instanceof Comparison.Change change
                        ? change.verdict().words()
                        : null);
        row.put("not_compared", answer.comparison() instanceof Comparison.NotComparable not ? not.reason() : null);
        row.put("missing", answer.figure() instanceof Figure.Missing missing ? missing.reason() : null);
        if (answer.figure() instanceof Figure.Known known) {
            row.put("numerator_estimated", known.count().estimated());
            row.put(
                    "denominator_year",
                    known.rate() == null ? null : known.rate().denominator().year());
            row.put("caveats", known.caveats());
        }
        row.put(
                "statement",
                answer.statement().headline() + " " + answer.statement().detail());
        return row;
    }
}
