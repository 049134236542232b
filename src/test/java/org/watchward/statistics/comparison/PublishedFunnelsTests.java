package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.watchward.statistics.WorkedExamples.asPrinted;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.WorkedExamples;
import org.watchward.statistics.comparison.Funnels.Place;
import org.watchward.statistics.methods.Row;

/** Funnels against PHEindicatormethods and FunnelPlotR. */
@Tag("real-data")
class PublishedFunnelsTests {

    private static final Map<String, Place> PLACES = Map.of(
            "Low (0.001)", Place.LOW_998,
            "Low (0.025)", Place.LOW_95,
            "Not significant", Place.INSIDE,
            "High (0.025)", Place.HIGH_95,
            "High (0.001)", Place.HIGH_998);

    @Test
    void drawsRatiosAsFunnelPlotRDoes() throws IOException {
        for (var row : WorkedExamples.table("funnel_limits_ratio.csv")) {
            var at95 = Funnels.ratioLimits(row.number("expected"), 0.95);
            var at998 = Funnels.ratioLimits(row.number("expected"), 0.998);
            assertThat(at95.lower()).isCloseTo(row.number("lower95"), asPrinted(row.text("lower95")));
            assertThat(at95.upper()).isCloseTo(row.number("upper95"), asPrinted(row.text("upper95")));
            assertThat(at998.lower()).isCloseTo(row.number("lower998"), asPrinted(row.text("lower998")));
            assertThat(at998.upper()).isCloseTo(row.number("upper998"), asPrinted(row.text("upper998")));
        }
    }

    @Test
    void drawsProportionsAsUkhsaDoes() throws IOException {
        var softly = new SoftAssertions();
        for (var file :
                List.of("funnel_published_prop_outputs.csv", "funnel_published_prop_outputs_with_axis_variation.csv")) {
            for (var row : WorkedExamples.table(file)) {
                checkProportion(softly, row, average(file));
            }
        }
        softly.assertAll();
    }

    /** The baseline is printed to 8 digits; of the first table the inputs give it whole. */
    private static double average(String file) throws IOException {
        if (!file.equals("funnel_published_prop_outputs.csv")) {
            return Double.NaN;
        }
        var inputs = WorkedExamples.table("funnel_published_prop_inputs.csv");
        return sum(inputs, "numerator") / sum(inputs, "denominator");
    }

    private static double sum(List<Row> rows, String column) {
        return rows.stream().mapToDouble(row -> row.number(column)).sum();
    }

    private static void checkProportion(SoftAssertions softly, Row row, double known) {
        var average = Double.isNaN(known) ? row.number("Baseline") / 100 : known;
        var inner = Funnels.proportionLimits(average, row.number("Population"), 0.95);
        var outer = Funnels.proportionLimits(average, row.number("Population"), 0.998);
        near(softly, row, "Lower2s0025limit", 100 * inner.lower());
        near(softly, row, "Upper2s0025limit", 100 * inner.upper());
        near(softly, row, "Lower3s0001limit", 100 * outer.lower());
        near(softly, row, "Upper3s0001limit", 100 * outer.upper());
    }

    private static void near(SoftAssertions softly, Row row, String column, double value) {
        softly.assertThat(value).as("line " + row.line() + " " + column).isCloseTo(row.number(column), within(1.5e-6));
    }

    @Test
    void placesProportionsAsUkhsaDoes() throws IOException {
        var rows = WorkedExamples.table("funnel_published_prop_inputs.csv");
        var average = sum(rows, "numerator") / sum(rows, "denominator");

        assertThat(rows)
                .hasSize(303)
                .allSatisfy(row -> assertThat(
                                Funnels.ofProportion(row.number("numerator"), row.number("denominator"), average))
                        .isEqualTo(PLACES.get(row.text("significance"))));
    }

    @Test
    void placesRatiosAsUkhsaDoes() throws IOException {
        assertThat(WorkedExamples.table("funnel_published_ratio_inputs.csv"))
                .hasSize(300)
                .allSatisfy(row -> assertThat(Funnels.ofCount(row.number("obs"), row.number("expected")))
                        .isEqualTo(PLACES.get(row.text("significance"))));
    }

    @Test
    void placesCrudeRatesAsUkhsaDoes() throws IOException {
        var all = WorkedExamples.table("funnel_published_rate_dsr_inputs.csv");
        var counted = all.stream().filter(row -> row.number("count") > 0).toList();

        checkRates(all, "crude_per_100000_with_0", "pop");
        checkRates(counted, "crude_per_100000_without_0", "pop");
    }

    private static void checkRates(List<Row> rows, String expected, String size) {
        var average = sum(rows, "count") / sum(rows, size);
        assertThat(rows)
                .allSatisfy(row -> assertThat(Funnels.ofCount(row.number("count"), average * row.number(size)))
                        .isEqualTo(PLACES.get(row.text(expected))));
    }

    /** A standardised rate counts as that of the people who would give it: {@code count / rate}. */
    @Test
    void placesStandardisedRatesAsUkhsaDoes() throws IOException {
        var rows = WorkedExamples.table("funnel_published_rate_dsr_inputs.csv").stream()
                .filter(row -> row.number("count") >= 10)
                .map(row -> row.with("people", row.number("count") / row.number("rate_dsr") * 100_000))
                .toList();

        assertThat(rows).hasSize(39);
        checkRates(rows, "dsr_per_100000_with_0", "people");
    }

    @Test
    void findsTheExpectedEventsOnEachLimitAsUkhsaDoes() throws IOException {
        var softly = new SoftAssertions();
        for (var row : WorkedExamples.table("funnel_published_ratio_outputs.csv")) {
            var at95 = Funnels.expectedOnLimits(row.number("Observed_events"), 0.95);
            var at998 = Funnels.expectedOnLimits(row.number("Observed_events"), 0.998);
            asFarAsHalved(softly, row, "lower_2s_exp_events", at95.upper());
            asFarAsHalved(softly, row, "upper_2s_exp_events", at95.lower());
            asFarAsHalved(softly, row, "lower_3s_exp_events", at998.upper());
            asFarAsHalved(softly, row, "upper_3s_exp_events", at998.lower());
            asFarAsHalved(softly, row, "lower_2s_isr", 100 * row.number("Observed_events") / at95.upper());
        }
        softly.assertAll();
    }

    /** Nine decimals are printed, but the peer finds its limits by halving and stops early: 5e-5 of the exact ones at worst. */
    private static void asFarAsHalved(SoftAssertions softly, Row row, String column, double value) {
        softly.assertThat(value)
                .as("line " + row.line() + " " + column)
                .isCloseTo(row.number(column), within(5e-5 * row.number(column)));
    }

    @Test
    void findsThePeopleOnEachLimitAsUkhsaDoes() throws IOException {
        var softly = new SoftAssertions();
        for (var file : List.of("funnel_published_rate_outputs.csv", "funnel_published_rate_outputs_2.csv")) {
            for (var row : WorkedExamples.table(file)) {
                var years = 3;
                var at95 = Funnels.expectedOnLimits(row.number("Events"), 0.95);
                var people = at95.upper() / row.number("baseline") * 100_000 / years;
                softly.assertThat(people)
                        .as(file + " line " + row.line())
                        .isCloseTo(
                                row.number("lower_2s_population_1_year"),
                                within(5e-5 * row.number("lower_2s_population_1_year")));
            }
        }
        softly.assertAll();
    }
}
