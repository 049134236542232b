package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatiosTests {

    @ParameterizedTest
    @CsvSource({
        // mpmath 1.3, 40 digits: bisection of betainc(2293, 2024, 0, p) = 0.025 and betainc(2294, 2023, 0, p) = 0.975
        "2293, 2023, 1.1334651507661888, 1.0672199192463603, 1.2038908661387424",
        "609, 487, 1.2505133470225873, 1.1082232124626305, 1.4116572830314063",
        "0, 5, 0, 0, 1.0912791051825465",
    })
    void givesTheExactLimitsOfARatioOfCounts(double later, double earlier, double ratio, double lower, double upper) {
        var estimate = Ratios.ofCounts(later, earlier, RatioLimits.EXACT, 0.95);

        assertThat(estimate.value()).isCloseTo(ratio, within(1e-12));
        assertThat(estimate.interval().lower()).isCloseTo(lower, within(1e-12));
        assertThat(estimate.interval().upper()).isCloseTo(upper, within(1e-12));
    }

    @Test
    void givesTheExactLimitsOfARatioOfRates() {
        var estimate = Ratios.ofRates(11, 800, 6 + 8 + 7, 1083 + 1050 + 878, RatioLimits.EXACT, 0.95);

        // R 4.3: poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)), to the digits that it prints
        assertThat(estimate.value()).isCloseTo(1.971488, within(5e-7));
        assertThat(estimate.interval().lower()).isCloseTo(0.8584264, within(5e-8));
        assertThat(estimate.interval().upper()).isCloseTo(4.2772659, within(5e-8));
    }

    @Test
    void givesTheLogNormalLimitsOfARatioOfCounts() {
        var estimate = Ratios.ofCounts(609, 487, RatioLimits.LOG_NORMAL, 0.95);

        // mpmath 1.3: r * exp(-/+ z * sqrt(1/609 + 1/487))
        assertThat(estimate.interval().lower()).isCloseTo(1.110053188951913, within(1e-12));
        assertThat(estimate.interval().upper()).isCloseTo(1.4087465777726589, within(1e-12));
    }

    @Test
    void saysAChangeInPercentOfTheEarlierCount() {
        var change = Ratios.percentChange(2293, 2023, RatioLimits.EXACT, 0.95);

        assertThat(change.value()).isCloseTo(13.346515076618884, within(1e-10));
        assertThat(change.interval().lower()).isCloseTo(6.72199192463603, within(1e-10));
        assertThat(change.interval().upper()).isCloseTo(20.38908661387424, within(1e-10));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAChangeFromNothing(RatioLimits limits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratios.ofCounts(5, 0, limits, 0.95))
                .withMessage("earlier must be above 0, was 0.0");
    }

    @Test
    void refusesLogNormalLimitsOfAChangeToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratios.ofCounts(0, 5, RatioLimits.LOG_NORMAL, 0.95))
                .withMessage("later must be above 0, was 0.0");
    }
}
