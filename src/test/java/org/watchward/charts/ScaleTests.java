package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTests {

    @Test
    void countsInWholeNumbersHoweverFew() {
        assertThat(written(Scale.upTo(2, 4))).containsExactly("0", "1", "2", "3", "4");
        assertThat(written(Scale.upTo(171, 4))).containsExactly("0", "50", "100", "150", "200");
    }

    @Test
    void writesFractionsWhereTheValuesNeedThem() {
        assertThat(written(Scale.withZero(0, 0.9, 4))).containsExactly("0.00", "0.25", "0.50", "0.75", "1.00");
        assertThat(written(Scale.withZero(0, 0.04, 4))).containsExactly("0.00", "0.01", "0.02", "0.03", "0.04");
    }

    @Test
    void reachesBelowZeroThroughZero() {
        assertThat(written(Scale.withZero(-26, 31, 4))).containsExactly("−40", "−20", "0", "20", "40");
    }

    @Test
    void standsWhenAllValuesAreTheSame() {
        assertThat(Scale.withZero(0, 0, 4).top()).isPositive();
        assertThat(Scale.over(7, 7, 3).share(ChartSamples.number("7"))).isBetween(0.0, 1.0);
    }

    private static List<String> written(Scale scale) {
        return scale.marks().stream().map(scale::written).toList();
    }
}
