package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatesTests {

    @ParameterizedTest
    @CsvSource({
        // PHEindicatormethods 2.1.0: phe_rate(x = 1, n = 100, multiplier = 100)
        "1, 100, 100, 1, 0.0253178079842899, 5.5716433909389",
        // PHEindicatormethods 2.1.0: phe_rate(x = 65, n = 100, multiplier = 100)
        "65, 100, 100, 65, 50.1631877104595, 82.8491385459398",
        // PHEindicatormethods 2.1.0: phe_rate(x = 9856, n = 12345, multiplier = 100)
        "9856, 12345, 100, 79.8379910895099, 78.2694905897676, 81.4300165427214",
    })
    void givesTheCrudeRateWithItsLimits(
            double events, double residents, double multiplier, double rate, double lower, double upper) {
        var estimate = Rates.crude(events, residents, multiplier, 0.95);

        assertThat(estimate.value()).isCloseTo(rate, within(1e-12));
        assertThat(estimate.interval().lower()).isCloseTo(lower, within(1e-12));
        assertThat(estimate.interval().upper()).isCloseTo(upper, within(1e-12));
    }

    @Test
    void usesByarsLimitsFromTenEvents() {
        var limits = Rates.poisson(10, 0.95);

        // mpmath 1.3, 40 digits: x*(1 - 1/(9*x) - z/(3*sqrt(x)))**3 with x = 10, and x = 11 and + z above
        assertThat(limits.lower()).isCloseTo(4.787449913967562, within(1e-12));
        assertThat(limits.upper()).isCloseTo(18.391458605756476, within(1e-12));
    }

    @Test
    void usesExactLimitsBelowTenEvents() {
        var limits = Rates.poisson(7, 0.95);

        // mpmath 1.3, 40 digits: bisection of gammainc(7, 0, x) = 0.025 and gammainc(8, 0, x) = 0.975
        assertThat(limits.lower()).isCloseTo(2.8143630515198605, within(1e-12));
        assertThat(limits.upper()).isCloseTo(14.422675361702378, within(1e-12));
    }

    @Test
    void countsAFractionBetweenItsNeighbours() {
        var limits = Rates.exactPoisson(2.5, 0.95);

        // mpmath 1.3, 40 digits: bisection of gammainc(2.5, 0, x) = 0.025 and gammainc(3.5, 0, x) = 0.975
        assertThat(limits.lower()).isCloseTo(0.41560580674333125, within(1e-12));
        assertThat(limits.upper()).isCloseTo(8.006382137314661, within(1e-12));
    }

    @Test
    void givesNoEventsALowerLimitOfZeroAndAnUpperLimit() {
        var limits = Rates.poisson(0, 0.95);

        assertThat(limits.lower()).isZero();
        assertThat(limits.upper()).isCloseTo(-Math.log(0.025), within(1e-12));
    }

    @Test
    void keepsByarsLowerLimitAtZeroWhereTheCubeIsNegative() {
        assertThat(Rates.byar(1, 0.998).lower()).isZero();
        assertThat(Rates.byar(0, 0.95).lower()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnExposureOutOfRange(double residents) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.crude(5, residents, 1_000, 0.95))
                .withMessage("exposure must be above 0, was " + residents);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN})
    void refusesEventsOutOfRange(double events) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.poisson(events, 0.95))
                .withMessage("events must be 0 or more, was " + events);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, Double.NaN})
    void refusesAConfidenceOutOfRange(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.poisson(20, confidence))
                .withMessage("confidence must be between 0 and 1, was " + confidence);
    }
}
