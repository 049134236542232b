package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.statistics.WorkedExamples.asPrinted;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.StandardisedRates.Band;
import org.watchward.statistics.StandardisedRates.ReferenceBand;
import org.watchward.statistics.methods.Row;

/** Directly and indirectly standardised rates against PHEindicatormethods' own expected tables. */
@Tag("real-data")
class PublishedStandardisedRatesTests {

    /** The table's own 99.8% limits of this area are ten times too big. */
    private static final String KNOWN_TO_BE_WRONG = "testdata_1976";

    @Test
    void agreesOnDirectlyStandardisedRates() throws IOException {
        var bands = WorkedExamples.table("dsr_published_input.csv");
        var softly = new SoftAssertions();

        for (var published : WorkedExamples.table("dsr_published.csv")) {
            if (!published.text("area").contains("nonind")) {
                checkDirect(softly, published, bandsOf(bands, published.text("area")));
            }
        }

        softly.assertAll();
    }

    private static List<Band> bandsOf(List<Row> bands, String area) {
        return bands.stream()
                .filter(row -> row.text("area").equals(area))
                .map(row -> Band.ofIndependent(
                        row.number("count", 0), row.number("pop"), row.number("standard_population")))
                .toList();
    }

    private static void checkDirect(SoftAssertions softly, Row published, List<Band> bands) {
        var multiplier = published.text("statistic").endsWith("100000") ? 100_000 : 10_000;
        var rate95 = StandardisedRates.direct(bands, multiplier, 0.95);
        var rate998 = StandardisedRates.direct(bands, multiplier, 0.998);
        softly.assertThat(rate95.isPresent()).isEqualTo(published.find("value").isPresent());
        rate95.ifPresent(rate -> {
            same(softly, published, "value", rate.value());
            same(softly, published, "lower95_0cl", rate.interval().lower());
            same(softly, published, "upper95_0cl", rate.interval().upper());
        });
        if (!published.text("area").equals(KNOWN_TO_BE_WRONG)) {
            rate998.ifPresent(rate -> {
                same(softly, published, "lower99_8cl", rate.interval().lower());
                same(softly, published, "upper99_8cl", rate.interval().upper());
            });
        }
    }

    @Test
    void agreesOnIndirectlyStandardisedRatesAndRatios() throws IOException {
        var published = WorkedExamples.table("isr_published.csv");
        var softly = new SoftAssertions();

        published.forEach(row -> checkIndirect(softly, row));

        assertThat(published).hasSize(16);
        softly.assertAll();
    }

    private static void checkIndirect(SoftAssertions softly, Row published) {
        var multiplier = published.find("ref_rate").isPresent()
                ? published.number("ref_rate")
                : Double.parseDouble(published.text("statistic").replaceFirst(".* x ", ""));
        var rate = StandardisedRates.indirectRate(
                published.number("observed"), published.number("expected"), multiplier, 0.95);
        var rate998 = StandardisedRates.indirectRate(
                published.number("observed"), published.number("expected"), multiplier, 0.998);
        same(softly, published, "value", rate.value());
        same(softly, published, "lower95_0cl", rate.interval().lower());
        same(softly, published, "upper95_0cl", rate.interval().upper());
        same(softly, published, "lower99_8cl", rate998.interval().lower());
        same(softly, published, "upper99_8cl", rate998.interval().upper());
    }

    @Test
    void expectsWhatTheReferenceRatesWouldGive() throws IOException {
        var bands = WorkedExamples.table("isr_published_input.csv").stream()
                .filter(row -> row.text("area").equals("testdata_big"))
                .map(row -> new ReferenceBand(row.number("pop"), row.number("refcount"), row.number("refpop")))
                .toList();

        var expected = StandardisedRates.expected(bands);

        // PHEindicatormethods 2.1.0: calculate_ISRatio(…)$expected
        assertThat(expected).isCloseTo(835.883561231174, asPrinted("835.883561231174"));
    }

    private static void same(SoftAssertions softly, Row published, String column, double value) {
        published
                .find(column)
                .ifPresent(printed -> softly.assertThat(value)
                        .as("line " + published.line() + " " + column)
                        .isCloseTo(
                                Double.parseDouble(printed),
                                org.assertj.core.api.Assertions.within(5e-13 * Math.abs(Double.parseDouble(printed)))));
    }
}
