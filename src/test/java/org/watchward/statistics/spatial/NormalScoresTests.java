package org.watchward.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalScoresTests {

    @Test
    void givesNormalQuantilesByRank() {
        // R 4.3: qnorm((rank(c(40, 2, 2, 7, 1000)) - 0.5) / 5)
        assertThat(NormalScores.of(new double[] {40, 2, 2, 7, 1000}))
                .containsExactly(new double[] {0.5244005, -0.8416212, -0.8416212, 0, 1.2815516}, within(1e-7));
    }

    @Test
    void givesNothingToEqualValuesAndToNone() {
        assertThat(NormalScores.of(new double[] {3, 3, 3})).containsOnly(0);
        assertThat(NormalScores.of(new double[0])).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> NormalScores.of(new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
