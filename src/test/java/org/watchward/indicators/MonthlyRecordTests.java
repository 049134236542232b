package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.EXTRACTED;
import static org.watchward.indicators.Examples.RELEASE;
import static org.watchward.indicators.Examples.THAMES_VALLEY;
import static org.watchward.indicators.Examples.aMonthlyRecord;
import static org.watchward.indicators.Examples.anIndicator;
import static org.watchward.indicators.Examples.burglary;
import static org.watchward.indicators.Examples.rows;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.MonthlyCounts;

class MonthlyRecordTests {

    @Test
    void addsUpTheMonthsOfAPeriod() {
        var record = aMonthlyRecord()
                .holding("2016")
                .counting("burglary", "2016", 50)
                .build();

        var tally = counted(record, "2016");

        assertThat(tally.count()).isEqualTo(Count.of(600));
        assertThat(tally.releases()).containsExactly(RELEASE);
        assertThat(tally.asOf()).isEqualTo(EXTRACTED);
        assertThat(tally.caveats()).isEmpty();
    }

    @Test
    void countsNoneWhereTheMonthIsHeldAndNothingWasRecorded() {
        var record = aMonthlyRecord().holding("2016").build();

        assertThat(counted(record, "2016-03").count()).isEqualTo(Count.of(0));
    }

    @Test
    void leavesAnotherCategoryOut() {
        var record = aMonthlyRecord()
                .holding("2016-01")
                .counting("burglary", "2016-01", 5)
                .counting("anti-social-behaviour", "2016-01", 70)
                .build();

        assertThat(counted(record, "2016-01").count()).isEqualTo(Count.of(5));
    }

    @Test
    void neverGivesAPeriodWithAMonthMissing() {
        var record = aMonthlyRecord()
                .holding("2025")
                .lacking("2025-07")
                .counting("burglary", "2025", 40)
                .build();

        assertThat(record.tally(rows(burglary()), Period.parse("2025")))
                .isEqualTo(new Tally.Absent("Thames Valley Police's data for July 2025 is not held"));
    }

    @Test
    void namesTheMissingMonthsInRuns() {
        var record = aMonthlyRecord()
                .holding("2021-03..2021-05")
                .holding("2021-11..2021-12")
                .build();

        assertThat(record.tally(rows(burglary()), Period.parse("2021")))
                .isEqualTo(new Tally.Absent("Thames Valley Police's data for January to February 2021 and June to "
                        + "October 2021 is not held"));
    }

    @Test
    void namesThePeriodWhenAllOfItIsMissing() {
        var record = aMonthlyRecord().holding("2016").build();

        assertThat(record.tally(rows(burglary()), Period.parse("2015")))
                .isEqualTo(new Tally.Absent("Thames Valley Police's data for 2015 is not held"));
    }

    @Test
    void doesNotLetStraysOfAnotherForceMakeAMonth() {
        var record = aMonthlyRecord().counting("burglary", "2025-07", 3).build();

        assertThat(record.tally(rows(burglary()), Period.parse("2025-07"))).isInstanceOf(Tally.Absent.class);
    }

    @Test
    void saysThatTheForceIsNotKnown() {
        var record = new MonthlyRecord(Examples.CHERWELL, null, new TreeMap<>(), Map.of(), false);

        assertThat(((Tally.Absent) record.tally(rows(burglary()), Period.parse("2016"))).reason())
                .contains("police force that Cherwell lies in is not known");
    }

    @Test
    void sendsOnFromAnAreaThatHasEnded() {
        var ended = new Area(new AreaCode("E07000004"), "Aylesbury Vale", null, AreaType.DISTRICT, null, null, false);
        var record = new MonthlyRecord(ended, null, new TreeMap<>(), Map.of(), false);

        assertThat(record.tally(rows(burglary()), Period.parse("2016")))
                .isEqualTo(new Tally.Absent(
                        "Aylesbury Vale (E07000004) has ended; ask for the areas that took its place"));
    }

    @Test
    void knowsNoAsOfDayWhenOneMonthHasNone() {
        var record = aMonthlyRecord()
                .holding("2016")
                .extractedAtAnUnknownTime("2016-05")
                .build();

        assertThat(counted(record, "2016").asOf()).isNull();
    }

    @Test
    void saysHowManyRowsOfTheForceHaveNoLocation() {
        var record = aMonthlyRecord().holding("2016-01..2016-03", 1_000, 75).build();

        assertThat(counted(record, "2016-01..2016-03").caveats())
                .containsExactly("225 of the force's 3,000 rows for January 2016 to March 2016 (7.5%) have no location "
                        + "and are not counted here.");
    }

    @Test
    void saysThatRowsWithoutALocationCountForTheForce() {
        var record =
                aMonthlyRecord().of(THAMES_VALLEY).holding("2016-01", 1_000, 75).build();

        assertThat(counted(record, "2016-01").caveats())
                .containsExactly("75 of the force's 1,000 rows for January 2016 (7.5%) have no location and are "
                        + "counted here, and in no smaller area.");
    }

    @Test
    void saysWhichPartWasSharedOut() {
        var record = aMonthlyRecord()
                .holding("2016-01")
                .counting("burglary", "2016-01", new Count(new BigDecimal("12.25"), new BigDecimal("2.25")))
                .build();

        assertThat(counted(record, "2016-01").caveats())
                .containsExactly(
                        "About 2.3 of these were shared out by population between the parts of divided areas.");
    }

    @Test
    void saysSinceWhenRecordsAreWhole() {
        var record = aMonthlyRecord()
                .holding("2021-03..2025-12")
                .withRecordsAbsent("criminal-damage-arson", "2021-03..2023-09")
                .build();
        var damage = anIndicator("criminal-damage-arson", "Criminal damage and arson", "criminal-damage-arson");

        var tally = (Tally.Counted) record.tally(rows(damage), Period.parse("2022"));

        assertThat(tally.absentRecords())
                .isEqualTo("before October 2023 many criminal damage and arson records seem to be absent from Thames "
                        + "Valley Police's files");
        assertThat(tally.caveats()).first().asString().startsWith("Too low: before October 2023");
    }

    @Test
    void tellsAllCrimeFromTheStateOfItsCategories() {
        var record = aMonthlyRecord()
                .holding("2021-03..2025-12")
                .withRecordsAbsent("criminal-damage-arson", "2021-03..2023-09")
                .withRecordsAbsent("burglary", "2023-04..2023-09")
                .build();
        var allCrime = anIndicator("all-crime", "All crime", "burglary", "criminal-damage-arson", "drugs");

        var tally = (Tally.Counted) record.tally(rows(allCrime), Period.parse("2023"));

        assertThat(tally.absentRecords())
                .isEqualTo("in April to September 2023 many burglary records and before October 2023 many criminal "
                        + "damage and arson records seem to be absent from Thames Valley Police's files");
    }

    @Test
    void leavesOtherKindsAlone() {
        var record = aMonthlyRecord()
                .holding("2021-03..2025-12")
                .withRecordsAbsent("criminal-damage-arson", "2021-03..2023-09")
                .build();

        assertThat(counted(record, "2022").absentRecords()).isNull();
    }

    @Test
    void marksTheMonthFromWhichRecordsAreWhole() {
        var record = aMonthlyRecord()
                .holding("2021-03..2025-12")
                .withRecordsAbsent("burglary", "2021-03..2023-09")
                .build();

        assertThat(record.changes(rows(burglary()), Period.parse("2021-03..2025-12")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.from()).hasToString("2023-10");
                    assertThat(change.words()).isEqualTo("many burglary records seem to be absent before");
                });
    }

    @Test
    void comparesAPartOfADividedAreaWithMonthsThatNameItAlone() {
        var record = aMonthlyRecord()
                .holding("2021-01..2025-12")
                .namingTheDivided("2021-01..2022-06")
                .namingBoth("2022-07..2022-12")
                .counting("burglary", "2021-01..2025-12", 3)
                .build();

        assertThat(months(record, "2025-12")).hasSize(36).startsWith(YearMonth.of(2023, 1));
        assertThat(months(record, "2022-12")).hasSize(6).startsWith(YearMonth.of(2022, 7));
        assertThat(months(record, "2022-06")).hasSize(18);
        assertThat(record.namedOtherwise(Period.parse("2022"), Period.parse("2023")))
                .isEqualTo(
                        "before January 2023 counts are shared out of a neighbourhood that was divided between this and"
                                + " another district");
        assertThat(record.namedOtherwise(Period.parse("2023"), Period.parse("2024")))
                .isNull();
        assertThat(record.changes(rows(burglary()), Period.parse("2021-01..2025-12")))
                .extracting(change -> change.from() + " " + change.words())
                .containsExactly(
                        "2022-07 before, counts are shared out of a neighbourhood that was divided between this and another"
                                + " district",
                        "2023-01 before, some counts are shared out of a neighbourhood that was divided between this and"
                                + " another district");
    }

    private static List<YearMonth> months(MonthlyRecord record, String upTo) {
        var comparable = record.comparable(rows(burglary()), YearMonth.of(2021, 1), YearMonth.parse(upTo));
        return Arrays.stream(comparable.months())
                .mapToObj(MonthlyCounts::monthOf)
                .toList();
    }

    private static Tally.Counted counted(MonthlyRecord record, String period) {
        return (Tally.Counted) record.tally(rows(burglary()), Period.parse(period));
    }
}
