package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTests {

    @ParameterizedTest
    @CsvSource({
        // PHEindicatormethods 2.1.0: phe_proportion(x = 65, n = 100)
        "65, 100, 0.65, 0.55254443296888, 0.736357517569025",
        // PHEindicatormethods 2.1.0: phe_proportion(x = 222, n = 3215)
        "222, 3215, 0.0690513219284603, 0.0607916903636366, 0.0783395668138363",
        // mpmath 1.3, 40 digits, the formula itself: 12,893 of 172,866 rows without a location
        "12893, 172866, 0.0745837816574588, 0.0733547469036185, 0.0758317233400306",
    })
    void givesTheShareWithWilsonsLimits(double having, double all, double share, double lower, double upper) {
        var estimate = Proportions.wilson(having, all, 1, 0.95);

        assertThat(estimate.value()).isCloseTo(share, within(1e-14));
        assertThat(estimate.interval().lower()).isCloseTo(lower, within(1e-14));
        assertThat(estimate.interval().upper()).isCloseTo(upper, within(1e-14));
    }

    @Test
    void leavesRoomForDoubtWhenNoneHaveTheAttribute() {
        var estimate = Proportions.wilson(0, 10, 100, 0.95);

        assertThat(estimate.interval().lower()).isZero();
        // mpmath 1.3: 100 * 2 * z**2 / (2 * (10 + z**2))
        assertThat(estimate.interval().upper()).isCloseTo(27.75327998628893, within(1e-12));
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportions.wilson(11, 10, 1, 0.95))
                .withMessage("having must be between 0.0 and 10.0, was 11.0");
    }
}
