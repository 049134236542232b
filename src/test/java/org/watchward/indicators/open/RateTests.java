package org.watchward.indicators.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.026, 0.0, 0.000 to 0.026",
        "0, 0, 0.0003, 0.0, 0.0000 to 0.0003",
        "0, 0, 0.4, 0.0, 0.00 to 0.40",
        "0, 0, 3.1, 0.0, 0.0 to 3.1",
        "0, 0, 0, 0.0, 0.0 to 0.0",
        "0.006, 0.000152, 0.034, 0.006, 0.000 to 0.034",
        "0.0002, 0.0001, 0.0004, 0.0002, 0.0001 to 0.0004",
        "12.34, 11.2, 13.4, 12.3, 11.2 to 13.4",
    })
    void hidesNoLimitAboveNoneByItsDigits(
            BigDecimal value, BigDecimal lower, BigDecimal upper, String shown, String limits) {
        var rate = new Rate(value, new Limits(lower, upper), 1_000, Denominator.residents(140_000, 2022, false));

        assertThat(rate.shown()).isEqualTo(shown);
        assertThat(rate.limitsShown()).isEqualTo(limits);
    }
}
