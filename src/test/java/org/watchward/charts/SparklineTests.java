package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchward.kernel.Period;

class SparklineTests {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @Test
    void isAnImageNamedByItsWords() {
        var svg = Drawn.of(months(3, 1, 2, 3).svg()).document().expectFirst("svg");

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-label")).isEqualTo("Burglary & theft");
    }

    @Test
    void drawsFromZeroToTheHighestWithADotAtTheLast() {
        var drawn = Drawn.of(months(3, 0, 10, 5).svg());

        assertThat(drawn.all("path").get(0).attr("d")).isEqualTo("M4 24l56-20 56 10");
        assertThat(drawn.all("circle").get(0).attr("cx")).isEqualTo("116");
        assertThat(drawn.all("circle").get(0).attr("cy")).isEqualTo("14");
    }

    @Test
    void leavesAGapWhereAMonthIsMissing() {
        var values = new TreeMap<>(months(5, 10, 10, 10, 10, 10).values());
        values.remove(JANUARY.plusMonths(1));

        var line = Drawn.of(spark(5, values).svg()).all("path").get(0).attr("d");

        assertThat(line).isEqualTo("M4 4h0M60 4l28 0 28 0");
    }

    @Test
    void putsTheDotAtTheLastMonthHeldNotAtTheLastOfTheSpan() {
        assertThat(Drawn.of(months(5, 1, 1).svg()).all("circle").get(0).attr("cx"))
                .isEqualTo("32");
    }

    @Test
    void drawsNothingWhenNothingIsHeldButKeepsItsWords() {
        var drawn = Drawn.of(months(12).svg());

        assertThat(drawn.all("path, circle")).isEmpty();
        assertThat(drawn.all("svg[aria-label]")).hasSize(1);
    }

    @Test
    void staysLevelAtTheBottomWhenAllIsZero() {
        assertThat(Drawn.of(months(2, 0, 0).svg()).all("path").get(0).attr("d")).isEqualTo("M4 24l112 0");
    }

    @Test
    void takesTwoYearsInUnder400Bytes() {
        assertThat(ChartSamples.sparkline().svg()).hasSizeLessThan(400);
    }

    @Test
    void refusesAValueBelowZero() {
        assertThatThrownBy(() -> months(1, -1)).hasMessageContaining("0 or more");
    }

    private static Sparkline months(int length, int... counts) {
        var values = new TreeMap<YearMonth, BigDecimal>();
        for (var i = 0; i < counts.length; i++) {
            values.put(JANUARY.plusMonths(i), BigDecimal.valueOf(counts[i]));
        }
        return spark(length, values);
    }

    private static Sparkline spark(int length, NavigableMap<YearMonth, BigDecimal> values) {
        return new Sparkline(
                "spark", "Burglary & theft", new Period.Range(JANUARY, JANUARY.plusMonths(length - 1)), values);
    }
}
