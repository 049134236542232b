package org.watchward.statistics.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.WorkedExamples;
import org.watchward.statistics.time.FarringtonOptions.Threshold;
import tools.jackson.databind.JsonNode;

/** Thresholds against the R package surveillance's own tests. */
@Tag("real-data")
class PublishedThresholdsTests {

    @Test
    void agreesWithEveryPublishedThreshold() throws IOException {
        var checked = 0;
        for (var published : WorkedExamples.tree("farrington_unit.json").path("cases")) {
            if (published.path("inputs").isObject()) {
                check(published, found(published));
                checked++;
            }
        }

        assertThat(checked).isEqualTo(7);
    }

    private static Thresholds found(JsonNode published) {
        var inputs = published.path("inputs");
        var count = inputs.path("observed").asDouble();
        var phi = inputs.path("phi").asDouble();
        var usual = FarringtonOptions.flexibleMonthly();
        if (inputs.path("method").asString().equals("delta")) {
            var options = power(usual, inputs.path("transform").asString());
            return Thresholds.delta(
                    inputs.path("predicted_mean").asDouble(),
                    inputs.path("standard_error_mean").asDouble(),
                    phi,
                    count,
                    options);
        }
        // the published predictor is log(5) and its standard error log(2)
        var threshold = inputs.path("method").asString().equals("muan") ? Threshold.MUAN : Threshold.NB_PLUGIN;
        return threshold.of(Math.log(5), Math.log(2), phi, count, usual);
    }

    private static FarringtonOptions power(FarringtonOptions usual, String transform) {
        var power = transform.equals("none") ? 1 : transform.equals("1/2") ? 0.5 : 2.0 / 3;
        return new FarringtonOptions(
                true, 12, 5, 1, 1, 6, true, 0.05, true, 2.58, usual.alpha(), Threshold.DELTA, power, false, 5, 4);
    }

    private static void check(JsonNode published, Thresholds found) {
        same(published, "lower", found.lower());
        same(published, "upper", found.upper());
        same(published, "quantile", found.pValue());
        same(published, "score", found.score());
    }

    private static void same(JsonNode published, String key, double value) {
        var printed = published.path("expected").path(key).decimalValue().toPlainString();
        assertThat(value)
                .as(published.path("inputs") + " " + key)
                .isCloseTo(Double.parseDouble(printed), WorkedExamples.asPrinted(printed));
    }
}
