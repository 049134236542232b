package org.watchward.statistics.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.WorkedExamples;

/** The published tables, run as tables. */
@Tag("real-data")
class PublishedMethodsTests {

    private static List<Row> run(String method, String file) throws IOException {
        return Methods.find(method).orElseThrow().run(WorkedExamples.table(file));
    }

    @Test
    void readsTheInputsOfStandardisedRates() throws IOException {
        var direct = run("dsr", "dsr_published_input.csv");
        var indirect = run("isr", "isr_published_input.csv");

        // the published tables' first rows per 100,000
        assertThat(direct.get(0).number("value")).isCloseTo(10430.2479914694, within(1e-9));
        assertThat(direct.get(2).find("value")).isEmpty();
        assertThat(indirect.get(0).number("value")).isCloseTo(10011.1376220911, within(1e-9));
        assertThat(indirect.get(1).number("ratio")).isCloseTo(10.8866837704005, within(1e-12));
    }

    @Test
    void readsBenchmarksAndTrends() throws IOException {
        assertThat(run("benchmark", "benchmark_published.csv"))
                .allSatisfy(row -> assertThat(row.text("outcome_95")).isIn("lower", "similar", "higher"));
        assertThat(run("trend", "trend_published.csv"))
                .extracting(row -> row.text("outcome"))
                .containsExactly("increasing", "no_significant_change", "increasing", "cannot_be_calculated");
    }

    @Test
    void readsFunnels() throws IOException {
        for (var row : run("funnel_ratio", "funnel_published_ratio_inputs.csv")) {
            assertThat(row.text("significance")).isIn(PLACES);
        }
        assertThat(run("funnel_proportion", "funnel_published_prop_inputs.csv")).hasSize(303);
    }

    private static final List<String> PLACES =
            List.of("Low (0.001)", "Low (0.025)", "Not significant", "High (0.025)", "High (0.001)");

    @Test
    void readsNearRepeats() throws IOException {
        var events = WorkedExamples.table("near_repeat_arson_events.csv").stream()
                .map(row -> row.with("distance_bands", "0 201 401 601").with("permutations", 99))
                .toList();

        var found = Methods.find("near_repeat").orElseThrow().run(events);

        var published = WorkedExamples.table("near_repeat_arson.csv");
        assertThat(found)
                .extracting(row -> row.integer("observed"))
                .isEqualTo(
                        published.stream().map(row -> row.integer("observed")).toList());
    }

    @Test
    void readsInequality() throws IOException {
        var one = WorkedExamples.table("sii_published.csv").subList(0, 10).stream()
                .map(row -> row.with("Repetitions", 1000))
                .toList();

        var found = Methods.find("sii").orElseThrow().run(one).get(0);

        assertThat(found.number("sii")).isCloseTo(6.93461647366882, within(1e-12));
        assertThat(found.number("sii_lower")).isLessThan(6.93461647366882);
    }
}
