package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CadenceTests {

    private static final Cadence MONTHLY = new Cadence(1, 2, false, "seen");

    @Test
    void expectsTheNextPeriodWhenItHasEndedAndWasPublished() {
        assertThat(MONTHLY.nextAfter(YearMonth.of(2022, 12))).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(new Cadence(3, 4, false, "seen").nextAfter(YearMonth.of(2022, 12)))
                .isEqualTo(LocalDate.of(2023, 7, 31));
    }

    @Test
    void expectsALongerPeriodNoSoonerThanItHasEnded() {
        assertThat(MONTHLY.nextAfter(YearMonth.of(2022, 12), 12)).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
