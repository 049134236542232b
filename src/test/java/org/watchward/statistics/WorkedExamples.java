package org.watchward.statistics;

import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.watchward.RealData;
import org.watchward.statistics.methods.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published worked examples beside the project, as tables. */
public final class WorkedExamples {

    private WorkedExamples() {}

    /** A CSV of them. */
    public static List<Row> table(String name) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(RealData.path("worked-examples/" + name))) {
            return reader.stream().map(WorkedExamples::row).toList();
        }
    }

    private static Row row(NamedCsvRecord record) {
        var cells = new java.util.LinkedHashMap<String, String>();
        IntStream.range(0, record.getHeader().size())
                .forEach(i -> cells.put(record.getHeader().get(i), record.getField(i)));
        return new Row(record.getStartingLineNumber(), cells);
    }

    /** A JSON file of them. */
    public static JsonNode tree(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(RealData.path("worked-examples/" + name)));
    }

    /** As near as the digits of a printed number say, at most 15 of them. */
    public static Offset<Double> asPrinted(String printed) {
        var plain = new java.math.BigDecimal(printed);
        var lastDigit = Math.pow(10, -plain.scale());
        return within(Math.max(0.50001 * lastDigit, 5e-14 * Math.abs(plain.doubleValue())));
    }

    /** Numbers of a JSON array. */
    public static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
