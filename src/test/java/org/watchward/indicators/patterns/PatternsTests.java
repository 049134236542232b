package org.watchward.indicators.patterns;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.patterns.GridCounty.CITY;
import static org.watchward.indicators.patterns.GridCounty.FORCE;
import static org.watchward.indicators.patterns.GridCounty.VALE;
import static org.watchward.indicators.patterns.GridCounty.WOLD;
import static org.watchward.indicators.patterns.GridCounty.lsoa;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.BeforeAfter;
import org.watchward.indicators.open.BeforeAfter.Evidence;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.DeprivationPicture;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.HotSpotMap.Course;
import org.watchward.indicators.open.HotSpotMap.Heat;
import org.watchward.indicators.open.HotSpotMap.Nearness;
import org.watchward.indicators.open.HotSpotMap.Spot;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.Import;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatternsTests {

    @Autowired
    private PublicPatterns patterns;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private Areas areas;

    @BeforeAll
    void importTheCounty(
            @TempDir Path folder,
            @Autowired AreaLoading loading,
            @Autowired Import imports,
            @Autowired TransactionTemplate transactions)
            throws IOException {
        GridCounty.importAll(folder, loading, imports, transactions);
    }

    @Test
    void givesOneFigureForManyAreasAsForEach() {
        var lsoas = areas.parts(VALE, AreaType.LSOA);

        var parts = patterns.across(indicator("burglary"), lsoas, Period.parse("2015"));

        assertThat(parts).extracting(part -> part.area()).isEqualTo(lsoas);
        for (var part : parts) {
            assertThat(part.figure())
                    .isEqualTo(figures.answers(List.of(indicator("burglary")), part.area(), Period.parse("2015"))
                            .get(0)
                            .figure());
        }
        assertThat(((Known) parts.get(0).figure()).count()).isEqualTo(Count.of(144));
        assertThat(patterns.classes(parts).of()).isEqualTo("per 1,000 residents");
        assertThat(patterns.across(indicator("burglary"), List.of(), Period.parse("2015")))
                .isEmpty();
    }

    @Test
    void findsTheHotCornerByItsBorders() {
        var map = map("burglary", VALE, "2015-01..2016-12");

        assertThat(map.nearness()).isEqualTo(Nearness.BORDERS);
        assertThat(map.hot())
                .extracting(spot -> spot.lsoa().code())
                .startsWith(lsoa(VALE, 0, 0))
                .contains(lsoa(VALE, 0, 1), lsoa(VALE, 1, 0))
                .doesNotContain(lsoa(VALE, 1, 4), lsoa(VALE, 3, 3));
        assertThat(spot(map, lsoa(VALE, 0, 0)).neighbours()).isEqualTo(3);
        assertThat(spot(map, lsoa(VALE, 0, 3)).neighbours()).isEqualTo(5);
        assertThat(spot(map, lsoa(VALE, 3, 3)).neighbours()).isEqualTo(8);
        assertThat(spot(map, lsoa(VALE, 0, 0)).count()).isEqualTo(Count.of(288));
        assertThat(spot(map, lsoa(VALE, 0, 0)).named()).isEqualTo("Vale of Arden 001A in Row 0");
        assertThat(map.releases()).isNotEmpty();
        assertThat(map.notes()).contains("All 24 months are held.", "Neighbours are LSOAs whose borders meet.");
    }

    @Test
    void tellsTheLastingSpotFromTheNewOne() {
        var map = map("burglary", VALE, "2015-01..2016-12");

        assertThat(map.parts()).hasSize(8).last().isEqualTo(Period.parse("2016-10..2016-12"));
        assertThat(spot(map, lsoa(VALE, 0, 0)).course()).isEqualTo(Course.PERSISTENT);
        assertThat(spot(map, lsoa(VALE, 0, 0)).hotParts()).isEqualTo(8);
        assertThat(spot(map, lsoa(VALE, 5, 5)).course()).isEqualTo(Course.NEW);
        assertThat(spot(map, lsoa(VALE, 3, 2)).course()).isEqualTo(Course.NONE);
        assertThat(spot(map, lsoa(VALE, 3, 2)).heat()).isEqualTo(Heat.NEITHER);
    }

    @Test
    void goesByDistanceWhereBoundariesAreNotHeld() {
        var map = map("burglary", WOLD, "2016");

        assertThat(map.nearness()).isEqualTo(Nearness.DISTANCE);
        assertThat(map.hot()).extracting(spot -> spot.lsoa().code()).contains(lsoa(WOLD, 0, 0));
        assertThat(spot(map, lsoa(WOLD, 0, 0)).named()).isEqualTo("Arden Wold 001A");
        assertThat(map.notes()).anyMatch(note -> note.contains("centre points are at most"));
    }

    @Test
    void countsOnlyMonthsThatAreHeld() {
        var map = map("burglary", VALE, "2016-07..2017-06");

        assertThat(spot(map, lsoa(VALE, 0, 0)).count()).isEqualTo(Count.of(72));
        assertThat(map.parts()).hasSize(2);
        assertThat(map.notes())
                .contains("6 of 12 months are held; not January to June 2017. Rates are those of the months held.");
    }

    @Test
    void givesTheReasonWhereHotSpotsCannotBeTold() {
        assertThat(refused("burglary", CITY, "2016")).isEqualTo(Why.TOO_FEW_AREAS);
        assertThat(refused("burglary", VALE, "2018")).isEqualTo(Why.NOT_HELD);
        assertThat(refused("drugs", VALE, "2016")).isEqualTo(Why.TOO_LITTLE);
        assertThat(refused("stop-and-search", VALE, "2016")).isEqualTo(Why.WRONG_KIND);
        assertThat(refused("burglary", FORCE, "2016")).isEqualTo(Why.NO_PLACES);
        assertThat(refused("shoplifting", VALE, "2016")).isEqualTo(Why.COVERAGE);
    }

    private Why refused(String indicator, AreaCode area, String stretch) {
        return ((Refused) patterns.hotSpots(indicator(indicator), areas.get(area), Period.parse(stretch))).why();
    }

    @Test
    void setsBurglaryAgainstDeprivation() {
        var shown = (DeprivationPicture.Shown)
                patterns.deprivation(indicator("burglary"), areas.get(VALE), Period.parse("2015"), Domain.INCOME);

        assertThat(shown.index()).isEqualTo("2025");
        assertThat(shown.points()).hasSize(36);
        assertThat(shown.points())
                .filteredOn(point -> point.area().code().equals(lsoa(VALE, 0, 0)))
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.rank()).isEqualTo(1);
                    assertThat(point.fifth()).isEqualTo(1);
                    assertThat(point.per1000()).isEqualByComparingTo("96");
                });
        assertThat(shown.fifths()).hasSize(5);
        assertThat(requireNonNull(shown.ratio()).value()).isGreaterThan(BigDecimal.ONE);
        assertThat(requireNonNull(shown.correlation()).value().signum()).isPositive();
        assertThat(shown.slope()).isNotNull();
        assertThat(shown.wards()).hasSize(6);
        assertThat(shown.wards().get(0).confirmed()).isTrue();
    }

    @Test
    void givesTheReasonWhereDeprivationCannotBeShown() {
        assertThat(deprivationRefused("burglary", WOLD, "2016")).isEqualTo(Why.NO_BASE);
        assertThat(deprivationRefused("burglary", VALE, "2018")).isEqualTo(Why.NOT_HELD);
        assertThat(deprivationRefused("stop-and-search", VALE, "2016")).isEqualTo(Why.WRONG_KIND);
        assertThat(deprivationRefused("burglary", GridCounty.ward(0), "2016")).isEqualTo(Why.TOO_FEW_AREAS);
    }

    private Why deprivationRefused(String indicator, AreaCode area, String period) {
        return ((Refused) patterns.deprivation(
                        indicator(indicator), areas.get(area), Period.parse(period), Domain.INCOME))
                .why();
    }

    @Test
    void findsThePatternOfTheYear() {
        var season = (Season.Found) season("robbery", VALE, "2014-01..2016-12");

        assertThat(season.clear()).isTrue();
        assertThat(season.peak()).isEqualTo(Month.NOVEMBER);
        var december = season.months().get(11);
        assertThat(december.years()).isEqualTo(3);
        assertThat(december.mean()).isEqualByComparingTo("20");
        assertThat(december.lowest()).isEqualByComparingTo("20");
        assertThat(season.months().get(0).highest()).isEqualByComparingTo("10");
        assertThat(season.years()).containsExactly(2014, 2015, 2016);
        assertThat(season.words())
                .startsWith("Robbery in Vale of Arden: usually highest in November (74% above the average month)");
    }

    @Test
    void claimsNoPatternOfTheYearWhereMonthsAreAlike() {
        var season = (Season.Found) season("burglary", WOLD, "2014-01..2016-12");

        assertThat(season.peak()).isNull();
        assertThat(season.words()).startsWith("No clear pattern of the year in burglary in Arden Wold");
    }

    @Test
    void givesTheReasonWhereNoPatternOfTheYearCanBeShown() {
        assertThat(((Refused) season("robbery", VALE, "2015-07..2016-12")).why())
                .isEqualTo(Why.NOT_HELD);
        assertThat(((Refused) season("drugs", CITY, "2014-01..2016-12")).why()).isEqualTo(Why.TOO_LITTLE);
        assertThat(((Refused) season("shoplifting", VALE, "2014-01..2016-12")).why())
                .isEqualTo(Why.COVERAGE);
    }

    private Season season(String indicator, AreaCode area, String stretch) {
        return patterns.season(figures.monthly(List.of(indicator(indicator)), areas.get(area), Period.parse(stretch))
                .get(0));
    }

    @Test
    void tellsAFallHereFromNoneElsewhere() {
        var found = (BeforeAfter.Found) beforeAfter("vehicle-crime", VALE, "2015", "2016");

        assertThat(found.here().verdict()).isEqualTo(Verdict.FALL);
        assertThat(found.here().before().days()).isEqualTo(365);
        assertThat(found.here().after().days()).isEqualTo(366);
        assertThat(requireNonNull(found.elsewhere()).name()).isEqualTo("the rest of Ardenshire");
        assertThat(found.elsewhere().verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(found.evidence()).isEqualTo(Evidence.CHANGED_UNLIKE_ELSEWHERE);
        assertThat(requireNonNull(found.relative()).clear()).isTrue();
        assertThat(found.words()).startsWith("Vehicle crime fell in Vale of Arden: ");
        assertThat(found.notes()).contains("This shows that something changed or did not; it does not show why.");
    }

    @Test
    void dividesEventsADayAndAgreesWithTheYearlyVerdict() {
        var found = (BeforeAfter.Found) beforeAfter("vehicle-crime", VALE, "2015", "2016");
        var change = (Comparison.Change)
                figures.answers(List.of(indicator("vehicle-crime")), areas.get(VALE), Period.parse("2016"))
                        .get(0)
                        .comparison();
        var before = found.here().before().count().value();
        var after = found.here().after().count().value();

        assertThat(found.here().ratio().value())
                .isEqualByComparingTo(after.multiply(BigDecimal.valueOf(365))
                        .divide(before.multiply(BigDecimal.valueOf(366)), 4, RoundingMode.HALF_UP));
        assertThat(found.here().verdict()).isEqualTo(change.verdict());
        assertThat(found.here().widening()).isGreaterThanOrEqualTo(BigDecimal.ONE);
    }

    @Test
    void comparesPeriodsOfUnlikeLengthByTheDay() {
        var found = (BeforeAfter.Found) beforeAfter("burglary", WOLD, "2014-01..2015-12", "2016-01..2016-03");

        assertThat(found.here().ratio().value()).isBetween(new BigDecimal("0.9"), new BigDecimal("1.1"));
        assertThat(found.evidence()).isEqualTo(Evidence.NO_CLEAR_CHANGE);
        assertThat(found.words()).startsWith("No clear change in burglary in Arden Wold: 1,152 in ");
        assertThat(found.notes())
                .anyMatch(note -> note.startsWith("The two periods are not equally long"))
                .anyMatch(note -> note.startsWith("The two periods hold different months of the year"));
    }

    @Test
    void comparesAForceWithNothing() {
        var found = (BeforeAfter.Found) beforeAfter("vehicle-crime", FORCE, "2015", "2016");

        assertThat(found.elsewhere()).isNull();
        assertThat(found.notes()).contains("There is no wider area in one force to compare with.");
    }

    @Test
    void givesTheReasonWherePeriodsCannotBeCompared() {
        assertThat(beforeAfterRefused("burglary", VALE, "2013", "2016")).isEqualTo(Why.NOT_HELD);
        assertThat(beforeAfterRefused("burglary", VALE, "2015", "2017")).isEqualTo(Why.NOT_HELD);
        assertThat(beforeAfterRefused("burglary", VALE, "2016", "2015")).isEqualTo(Why.PERIODS);
        assertThat(beforeAfterRefused("burglary", VALE, "2015", "2015-12..2016-12"))
                .isEqualTo(Why.PERIODS);
        assertThat(beforeAfterRefused("drugs", CITY, "2015", "2016")).isEqualTo(Why.TOO_LITTLE);
        assertThat(beforeAfterRefused("burglary", VALE, "2014-01..2014-06", "2014-07..2014-12"))
                .isEqualTo(Why.TOO_LITTLE);
        assertThat(beforeAfterRefused("shoplifting", VALE, "2015", "2016")).isEqualTo(Why.COVERAGE);
        assertThat(beforeAfterRefused("stop-and-search", VALE, "2015", "2016")).isEqualTo(Why.WRONG_KIND);
    }

    private Why beforeAfterRefused(String indicator, AreaCode area, String before, String after) {
        return ((Refused) beforeAfter(indicator, area, before, after)).why();
    }

    private BeforeAfter beforeAfter(String indicator, AreaCode area, String before, String after) {
        return patterns.beforeAfter(indicator(indicator), areas.get(area), Period.parse(before), Period.parse(after));
    }

    private HotSpotMap.Found map(String indicator, AreaCode area, String stretch) {
        return (HotSpotMap.Found) patterns.hotSpots(indicator(indicator), areas.get(area), Period.parse(stretch));
    }

    private static Spot spot(HotSpotMap.Found map, AreaCode lsoa) {
        return map.spots().stream()
                .filter(spot -> spot.lsoa().code().equals(lsoa))
                .findFirst()
                .orElseThrow();
    }

    private Indicator indicator(String id) {
        return figures.find(id).orElseThrow();
    }
}
