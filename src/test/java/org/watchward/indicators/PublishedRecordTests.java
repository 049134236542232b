package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.CHERWELL;
import static org.watchward.indicators.Examples.RELEASE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.indicators.open.Polarity;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

class PublishedRecordTests {

    private static final PublishedCount COUNTED = new PublishedCount("ons-csp", "robbery");
    private static final Indicator ROBBERY = new Indicator(
            "ons-robbery",
            "Robbery (ONS)",
            "Robberies that the police recorded.",
            COUNTED,
            1_000,
            Polarity.BAD,
            Set.of(AreaType.DISTRICT),
            List.of(),
            "ONS",
            "Open Government Licence v3.0");

    @Test
    void givesTheCountAsPublishedBelowZeroToo() {
        var tally = (Tally.Counted) tally(record(new BigDecimal("-2.000000"), null), "ye2022-12");

        assertThat(tally.count()).isEqualTo(Count.of(-2));
        assertThat(tally.releases()).containsExactly(RELEASE);
        assertThat(tally.caveats()).containsExactly("Some offences had no exact location.");
    }

    @Test
    void findsAYearEndingInDecemberByItsNumberToo() {
        assertThat(tally(record(BigDecimal.TEN, null), "2022")).isInstanceOf(Tally.Counted.class);
    }

    @Test
    void saysWhichMarkThePublisherPut() {
        assertThat(tally(record(null, "x"), "ye2022-12"))
                .isEqualTo(new Tally.Absent("the publisher gives no count of robbery (ONS) for Cherwell in year ending "
                        + "December 2022 but the mark [x]"));
    }

    @Test
    void saysWhichPeriodsAreHeldInstead() {
        assertThat(tally(record(BigDecimal.TEN, null), "ye2020-12"))
                .isEqualTo(new Tally.Absent("no published count of robbery (ONS) for Cherwell in year ending December "
                        + "2020 is held; held are year ending December 2022"));
    }

    private static Tally tally(PublishedRecord record, String period) {
        return record.tally(ROBBERY, COUNTED, CHERWELL, Period.parse(period));
    }

    private static PublishedRecord record(@Nullable BigDecimal rows, @Nullable String mark) {
        var year = Period.parse("ye2022-12");
        var key = new PublishedRecord.Key("ons-csp", "robbery", CHERWELL.code(), year.first(), year.last());
        var cell = new PublishedRecord.Cell(rows, mark, RELEASE, null, List.of("Some offences had no exact location."));
        return new PublishedRecord(Map.of(key, cell));
    }
}
