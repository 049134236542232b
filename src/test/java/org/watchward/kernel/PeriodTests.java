package org.watchward.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as people type them. */
class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "fy2025-26, fy2025-26",
        "2025/26, fy2025-26",
        "2025-26, fy2025-26",
        "2025/2026, fy2025-26",
        "2025–26, fy2025-26",
        "FY2025/26, fy2025-26",
        "1999/00, fy1999-00",
        "2011/12, fy2011-12",
        "2011-12, 2011-12",
        "2025, 2025",
        "ye2025-12, ye2025-12",
        "2025-01..2025-06, 2025-01..2025-06"
    })
    void readsFinancialYearsAsPeopleWriteThemAndMonthsAsMonths(String typed, String id) {
        assertThat(Period.parse(typed).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025/27", "2025-13", "2025/2025", "2025/6", "fy2025-27", "2025-00"})
    void refusesYearsThatDoNotFollowEachOther(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(typed))
                .withMessageContaining("is not a period")
                .withMessageContaining("2024/25");
    }
}
