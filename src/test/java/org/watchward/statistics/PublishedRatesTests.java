package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.RealData;

/** Every published case of a rate, a Byar's limit and a proportion, to the digits printed. */
@Tag("real-data")
class PublishedRatesTests {

    @Test
    void agreesWithEveryPublishedCaseToThePrintedDigits() throws IOException {
        var cases = publishedCases();

        assertThat(cases).hasSize(79);
        SoftAssertions.assertSoftly(softly -> cases.forEach(published -> check(softly, published)));
    }

    private static List<NamedCsvRecord> publishedCases() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(RealData.path("worked-examples/rates_published.csv"))) {
            return reader.stream().toList();
        }
    }

    private static void check(SoftAssertions softly, NamedCsvRecord published) {
        var estimate = estimate(published);
        same(softly, published, "value", estimate.value());
        same(softly, published, "lower", estimate.interval().lower());
        same(softly, published, "upper", estimate.interval().upper());
    }

    private static Estimate estimate(NamedCsvRecord published) {
        var count = number(published, "count");
        var multiplier = number(published, "multiplier");
        var confidence = number(published, "confidence");
        return switch (published.getField("method")) {
            case "byars" -> new Estimate(count, Rates.byar(count, confidence));
            case "ohid_rate" -> Rates.crude(count, number(published, "denominator"), multiplier, confidence);
            case "wilson" -> Proportions.wilson(count, number(published, "denominator"), multiplier, confidence);
            default -> throw new AssertionError("no such method here: " + published);
        };
    }

    private static double number(NamedCsvRecord published, String column) {
        return Double.parseDouble(published.getField(column));
    }

    /** The tables print 15 significant digits; a limit that a table leaves blank is not compared. */
    private static void same(SoftAssertions softly, NamedCsvRecord published, String column, double value) {
        if (!published.getField(column).isBlank()) {
            var expected = number(published, column);
            softly.assertThat(value)
                    .as(published.getField("case_id") + " " + column)
                    .isCloseTo(expected, within(5e-14 * Math.abs(expected)));
        }
    }
}
