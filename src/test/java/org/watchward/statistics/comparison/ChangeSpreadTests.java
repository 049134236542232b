package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChangeSpreadTests {

    @Test
    void measuresMediansByHand() {
        // Changes ln 1.1, 0, ln 0.9; z-scores 2.184, 0, -2.296 (1/sqrt(1/later + 1/earlier) each), by hand.
        var spread = ChangeSpread.of(new double[] {1100, 1000, 900}, new double[] {1000, 1000, 1000});

        assertThat(spread.typical()).isEqualTo(0);
        assertThat(Math.sqrt(spread.dispersion())).isCloseTo(1.4826 * 2.1813, within(0.001));
        assertThat(spread.places()).isEqualTo(3);
    }

    @Test
    void isChanceAloneWherePlacesHardlyDiffer() {
        var spread = ChangeSpread.of(new double[] {101, 100, 99}, new double[] {100, 100, 100});

        assertThat(spread.dispersion()).isEqualTo(1);
        assertThat(spread.between()).isZero();
        assertThat(spread.score(150, 100)).isCloseTo(Math.log(1.5) / Math.sqrt(1 / 150.0 + 1 / 100.0), within(1e-12));
    }

    @Test
    void isNotMovedByOnePlaceWithNewRecording() {
        var without = ChangeSpread.of(new double[] {110, 100, 90, 105, 95}, new double[] {100, 100, 100, 100, 100});
        var with = ChangeSpread.of(new double[] {110, 100, 90, 105, 9_500}, new double[] {100, 100, 100, 100, 100});

        assertThat(with.dispersion()).isCloseTo(without.dispersion(), within(0.3));
    }

    @Test
    void refusesACountOfNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeSpread.of(new double[] {0, 1}, new double[] {1, 1}))
                .withMessageContaining("later");
    }
}
