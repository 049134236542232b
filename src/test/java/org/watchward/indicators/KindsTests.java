package org.watchward.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Areas;
import org.watchward.areas.Boundary;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Headcount;
import org.watchward.areas.Listing;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison.Change;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.Figure.Missing;
import org.watchward.indicators.open.Outcomes;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Rate;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/**
 * The kinds of indicator that are no plain counts, on a county of a vale and a city.
 *
 * <p>Every month of 2014 and 2015 the vale has ten burglaries: three are charged in the same month, one seven months later,
 * two are closed without a suspect a month later, and one is closed so and then ends in a caution two months later. The
 * outcomes of 2014-01 to 2015-06 are held. Every month of 2015 has five searches: four in the vale, two of them linked to
 * what was looked for, one without further action and one of which that is not said; and one without a point. The vale has
 * a boundary and the city has none.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindsTests {

    private static final AreaCode VALE = new AreaCode("E07900101");
    private static final AreaCode CITY = new AreaCode("E07900102");
    private static final AreaCode VALE_LSOA = new AreaCode("E01900101");
    private static final AreaCode CITY_LSOA = new AreaCode("E01900102");
    private static final AreaCode PARTNERSHIP = new AreaCode("E22900101");
    private static final AreaCode FORCE = new AreaCode("E23900101");

    @Autowired
    private PublicFigures figures;

    @Autowired
    private PublicPatterns patterns;

    @Autowired
    private SeverityChanges severity;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaLoading loading;

    @Autowired
    private Import imports;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeAll
    void importTheCounty(@TempDir Path folder) throws IOException {
        Reach.application(() -> transactions.executeWithoutResult(transaction -> loadAreas()));
        for (var month : Period.parse("2014-01..2015-12").months()) {
            write(folder, month, "street", STREET, street(month));
        }
        for (var month : Period.parse("2014-01..2015-06").months()) {
            write(folder, month, "outcomes", OUTCOMES, outcomes(month));
        }
        for (var month : Period.parse("2015-01..2015-12").months()) {
            write(folder, month, "stop-and-search", STOPS, stops(month));
        }
        Files.write(folder.resolve("prc-csp.csv"), recordedOffences());
        Files.write(folder.resolve("weights.csv"), WEIGHTS);
        Files.write(
                folder.resolve("severity.csv"),
                List.of("Area code,Crime Severity Score,Period", VALE + ",9.87,2014/15"));
        Files.write(folder.resolve("collisions.csv"), COLLISIONS);
        Files.write(folder.resolve("casualties.csv"), CASUALTIES);
        Reach.application(() -> imports.run(List.of(folder), LocalDate.of(2016, 2, 1), Progress.NONE));
    }

    private void loadAreas() {
        var load = loading.begin(new ReleaseId(1));
        load.list(Listing.of(VALE, "Vale of Arden", 2024));
        load.list(Listing.of(CITY, "Ardenford", 2024));
        load.list(Listing.of(PARTNERSHIP, "Vale of Arden", 2024));
        load.list(Listing.of(FORCE, "Ardenshire", 2024));
        load.list(Listing.of(VALE_LSOA, "Vale of Arden 001A", 2021));
        load.list(Listing.of(CITY_LSOA, "Ardenford 001A", 2021));
        load.contain(new Containment(VALE_LSOA, VALE, 2022, Fit.EXACT));
        load.contain(new Containment(CITY_LSOA, CITY, 2022, Fit.EXACT));
        load.contain(new Containment(VALE, PARTNERSHIP, 2024, Fit.EXACT));
        load.contain(new Containment(VALE, FORCE, 2024, Fit.EXACT));
        load.contain(new Containment(CITY, FORCE, 2024, Fit.EXACT));
        var square = new GeometryFactory().toGeometry(new Envelope(-1.6, -1.4, 51.9, 52.1));
        load.bound(new Boundary(VALE_LSOA, 2021, square, false));
        load.count(new Headcount(VALE, Headcount.Population.RESIDENTS, 2015, 2020, 9_000));
        load.count(new Headcount(VALE_LSOA, Headcount.Population.WORKDAY, 2011, 2011, 4_500));
        load.settle();
    }

    private static final String STREET =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";
    private static final String OUTCOMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code," + "LSOA name,Outcome type";
    private static final String STOPS =
            "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,"
                    + "Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
                    + "Outcome linked to object of search,Removal of more than just outer clothing";

    private static List<String> street(YearMonth month) {
        var rows = new ArrayList<String>();
        for (var each = 0; each < 10; each++) {
            rows.add(id(month, each) + "," + month + "," + PLACE + "Burglary,,");
        }
        rows.add("," + month + "," + PLACE + "Anti-social behaviour,,");
        rows.add("," + month + ",Ardenshire Police,Ardenshire Police,,,No Location,,,Drugs,,");
        return rows;
    }

    private static final String PLACE =
            "Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street," + VALE_LSOA + ",Arden 001A,";

    private static List<String> outcomes(YearMonth month) {
        var rows = new ArrayList<String>();
        for (var each = 0; each < 3; each++) {
            rows.add(outcome(month, month, each, "Suspect charged"));
        }
        rows.add(outcome(month, month.minusMonths(7), 3, "Suspect charged"));
        for (var each = 4; each < 7; each++) {
            rows.add(outcome(month, month.minusMonths(1), each, "Investigation complete; no suspect identified"));
        }
        rows.add(outcome(month, month.minusMonths(2), 6, "Offender given a caution"));
        return rows;
    }

    private static String outcome(YearMonth month, YearMonth ofCrime, int crime, String type) {
        return id(ofCrime, crime) + "," + month + "," + PLACE + type;
    }

    private static String id(YearMonth month, int crime) {
        return String.format(Locale.ROOT, "%064x", month.getYear() * 100_000 + month.getMonthValue() * 1_000 + crime);
    }

    private static List<String> stops(YearMonth month) {
        return List.of(
                stop(month, "52.0,-1.5", "Arrest,True"),
                stop(month, "52.0,-1.5", "Community resolution,True"),
                stop(month, "52.0,-1.5", "A no further action disposal,"),
                stop(month, "52.0,-1.5", "Arrest,"),
                stop(month, ",", "A no further action disposal,False"));
    }

    private static String stop(YearMonth month, String point, String outcome) {
        return "Person search," + month + "-03T10:00:00+00:00,False,," + point
                + ",Male,18-24,,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs," + outcome + ",False";
    }

    private static void write(Path folder, YearMonth month, String kind, String header, List<String> rows)
            throws IOException {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        Files.write(folder.resolve(month + "-ardenshire-" + kind + ".csv"), lines);
    }

    private static final BigDecimal TINY = new BigDecimal("0.000002");
    private static final List<String> WEIGHTS =
            List.of("Offence code,Offence,Weight,Weight set", "1,Homicide,7000,2024", "2,Theft,30,2024");
    private static final List<String> COLLISIONS = List.of(
            "collision_index,collision_year,police_force,collision_severity,number_of_casualties,date,"
                    + "local_authority_ons_district,lsoa_of_collision_location",
            "2015a,2015,99,1,2,05/01/2015," + VALE + "," + VALE_LSOA,
            "2015b,2015,99,2,1,06/03/2015," + VALE + "," + VALE_LSOA,
            "2015c,2015,99,2,1,07/03/2015," + VALE + ",-1",
            "2015d,2015,99,3,1,08/03/2015," + CITY + "," + CITY_LSOA);
    private static final List<String> CASUALTIES = List.of(
            "collision_index,collision_year,vehicle_reference,casualty_reference,casualty_class,casualty_severity,"
                    + "casualty_adjusted_serious",
            "2015a,2015,1,1,1,1,0",
            "2015a,2015,1,2,2,3,0.2",
            "2015b,2015,1,1,1,2,1",
            "2015c,2015,1,1,1,2,0.9",
            "2015d,2015,1,1,1,3,-1");

    /** Each quarter of two financial years: a hundred thefts and five frauds; a homicide in each of the first, one in the second. */
    private static List<String> recordedOffences() {
        var rows = new ArrayList<>(List.of("Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,"
                + "Offence Group,Offence Subgroup,Offence Code,Number of Offences"));
        for (var year : List.of("2014/15", "2015/16")) {
            for (var quarter = 1; quarter <= 4; quarter++) {
                var start = year + "," + quarter + ",Ardenshire,Vale of Arden,";
                rows.add(start + "Homicide,Violence,Homicide,1," + (year.startsWith("2014") || quarter == 1 ? 1 : 0));
                rows.add(start + "Theft,Theft,Theft,2,100");
                rows.add(start + "Fraud,Fraud,Fraud,9,5");
            }
        }
        return rows;
    }

    @Test
    void weighsOffencesPerResident() {
        var known = (Known) answer("crime-severity", PARTNERSHIP, "fy2014-15").figure();
        var score = requireNonNull(known.rate());

        assertThat(known.count()).isEqualTo(Count.of(404));
        assertThat(score.value()).isEqualByComparingTo("4.444444");
        // Python: 40000/9000 + sqrt(4*7000**2 + 400*30**2)/9000/sqrt(404) * (byar(404) - 404)
        assertThat(requireNonNull(score.interval95()).lower()).isCloseTo(new BigDecimal("1.466766"), within(TINY));
        assertThat(score.interval95().upper()).isCloseTo(new BigDecimal("7.650059"), within(TINY));
        assertThat(known.caveats())
                .contains("Weights of the set 2024.", "20 offences of codes without a weight are left out.");
    }

    @Test
    void asksForWholeQuartersOfOffences() {
        assertThat(answer("crime-severity", PARTNERSHIP, "2014-04").figure())
                .isEqualTo(new Missing(
                        "offences are published by quarter; ask for whole quarters, such as 2014, fy2014-15 or"
                                + " 2014-01..2014-03"));
        assertThat(answer("crime-severity", PARTNERSHIP, "2014").figure())
                .isEqualTo(new Missing(
                        "the offences of Vale of Arden in the quarter from January 2014 are not held; import the"
                                + " Home Office's open data tables by partnership"));
    }

    @Test
    void namesTheOffencesThatMovedTheScore() {
        var movement = Reach.application(
                () -> severity.between(areas.get(PARTNERSHIP), Period.parse("fy2014-15"), Period.parse("fy2015-16")));

        assertThat(movement.contributions())
                .extracting(SeverityChanges.Contribution::offence)
                .containsExactly("Homicide", "Theft");
        assertThat(movement.contributions().get(0).moved()).isCloseTo(-21_000 / 9_000.0, within(1e-9));
        assertThat(movement.contributions().stream()
                        .mapToDouble(SeverityChanges.Contribution::moved)
                        .sum())
                .isCloseTo(movement.later() - movement.earlier(), within(1e-9));
    }

    @Test
    void givesAPublishedScoreForItsOwnPeriodAlone() {
        var known =
                (Known) answer("crime-severity-published", VALE, "fy2014-15").figure();

        assertThat(known.shown()).isEqualTo("9.9");
        assertThat(known.counted()).isFalse();
        assertThat(answer("crime-severity-published", VALE, "2015").figure())
                .isEqualTo(new Missing(
                        "no published crime severity score (ONS) of Vale of Arden for 2015 is held; held are"
                                + " 2014-04..2015-03"));
    }

    @Test
    void addsTheChancesThatTheInjuredWereSeriouslySo() {
        assertThat(((Known) answer("road-casualties-ksi", VALE, "2015").figure())
                        .count()
                        .value())
                .isEqualByComparingTo("3.1");
        assertThat(((Known) answer("road-casualties-ksi", VALE_LSOA, "2015").figure())
                        .count()
                        .value())
                .isEqualByComparingTo("2.2");
        assertThat(value("road-casualties-ksi", VALE, "2015").words())
                .isEqualTo("3.4 per 10,000 residents of mid-2015");
    }

    @Test
    void givesNoCasualtiesWhereSeverityIsMissing() {
        assertThat(answer("road-casualties-ksi", CITY, "2015").figure())
                .isEqualTo(new Missing("of 1 casualties in Ardenford in 2015 the publisher gives no severity, or no"
                        + " adjustment of it"));
        assertThat(answer("road-casualties-ksi", VALE, "2014").figure()).isInstanceOf(Missing.class);
    }

    @Test
    void followsCrimesForEquallyLong() {
        assertThat(value("outcome-charged", VALE, "2014").words()).isEqualTo("30.0% of 120 crimes");
        assertThat(value("outcome-positive", VALE, "2014").words()).isEqualTo("40.0% of 120 crimes");
        assertThat(value("outcome-no-suspect", VALE, "2014").words()).isEqualTo("20.0% of 120 crimes");
        assertThat(value("outcome-charged-burglary", FORCE, "2014-03").words()).isEqualTo("30.0% of 10 crimes");
    }

    @Test
    void givesWilsonsLimitsOfAShare() {
        // R 4.3: prop.test(36, 120, correct = FALSE)$conf.int
        assertThat(value("outcome-charged", VALE, "2014").limitsShown()).isEqualTo("22.5% to 38.7%");
    }

    @Test
    void waitsUntilEveryCrimeIsOldEnough() {
        assertThat(answer("outcome-charged", VALE, "2015-01").figure())
                .isEqualTo(new Missing(
                        "Ardenshire Police's outcomes for July 2015 are not held, and every crime of January"
                                + " 2015 is followed for 6 months, so that only crimes of equal age are compared"));
        assertThat(answer("outcome-charged", VALE, "2014-12").figure()).isInstanceOf(Known.class);
    }

    @Test
    void sharesNothingWhereThereIsNothing() {
        var known = (Known) answer("outcome-charged", CITY, "2014").figure();

        assertThat(known.rate()).isNull();
        assertThat(known.caveats()).contains("No share: there were no crimes in 2014.");
    }

    @Test
    void countsSearchesWhereTheirPointsLie() {
        assertThat(((Known) answer("stop-and-search", VALE, "2015").figure()).count())
                .isEqualTo(Count.of(48));
        assertThat(((Known) answer("stop-and-search", FORCE, "2015").figure()).count())
                .isEqualTo(Count.of(60));
        assertThat(value("stop-and-search", VALE, "2015").words()).isEqualTo("5.3 per 1,000 residents of mid-2015");
    }

    @Test
    void countsNoSearchesWhereNoBoundaryIsHeld() {
        assertThat(answer("stop-and-search", CITY, "2015").figure())
                .isEqualTo(new Missing(
                        "searches are published as points, and the boundaries of the LSOAs of Ardenford are not"
                                + " all held; import them to say which searches lie in it"));
    }

    @Test
    void leavesSearchesOutOfWhichNoLinkIsSaid() {
        var known = (Known) answer("stop-and-search-found", VALE, "2015").figure();

        assertThat(requireNonNull(known.rate()).words()).isEqualTo("66.7% of 36 searches");
        assertThat(known.caveats())
                .anyMatch(words -> words.startsWith("Of 12 of the 48 searches it is not said"))
                .anyMatch(words -> words.startsWith("12 of the force's 60 searches have no point"));
    }

    @Test
    void lacksMonthsWhoseSearchesAreNotHeld() {
        assertThat(answer("stop-and-search", FORCE, "2014-12").figure())
                .isEqualTo(new Missing("Ardenshire Police's stops and searches for December 2014 are not held"));
    }

    @Test
    void givesTheShareOfRowsWithoutALocation() {
        assertThat(value("unlocated-rows", FORCE, "2015").words()).isEqualTo("8.3% of 144 rows");
        assertThat(answer("unlocated-rows", VALE, "2015").figure())
                .isEqualTo(new Missing("Rows without a location is given for forces, not for districts"));
    }

    @Test
    void comparesAShareWithThatOfAYearEarlier() {
        var change = (Change) answer("unlocated-rows", FORCE, "2015").comparison();

        assertThat(change.percent()).isEqualByComparingTo("0");
        assertThat(answer("unlocated-rows", FORCE, "2015").statement().detail())
                .isEqualTo("8.3% of 144 rows in 2015, +0.0% on 2014 (95% interval -53.5 to 115.1); chance in counting"
                        + " alone gives as much.");
    }

    @Test
    void setsACountAgainstThosePresentOnAWorkingDay() {
        assertThat(value("all-crime-workday", VALE, "2015").words())
                .isEqualTo("26.7 per 1,000 people present on a working day in 2011");
        assertThat(((Known) answer("all-crime-workday", CITY, "2015").figure()).caveats())
                .contains(
                        "No rate: no number of people present on a working day of this area is held. Import the workday"
                                + " population of the census.");
    }

    @Test
    void dividesCrimesByWhatBecameOfThemWithoutRemainder() {
        var outcomes = patterns.outcomes(
                figures.find("burglary").orElseThrow(),
                areas.get(VALE),
                List.of(Period.parse("2014"), Period.parse("2015")));

        var followed = (Outcomes.Followed) outcomes.get(0);
        assertThat(followed.crimes()).isEqualTo(Count.of(120));
        assertThat(followed.shares()).extracting(Outcomes.Share::outcome).containsExactly(Outcomes.Outcome.values());
        assertThat(followed.shares())
                .extracting(share -> share.rate().shown())
                .containsExactly("30.0%", "10.0%", "20.0%", "40.0%");
        assertThat(outcomes.get(1).period()).isEqualTo(Period.parse("2015"));
        assertThat(((Outcomes.NotFollowed) outcomes.get(1)).reason().words())
                .startsWith("Ardenshire Police's outcomes for July 2015 to June 2016 are not held");
    }

    @Test
    void givesEveryYearThatIsHeldAndNoOther() {
        assertThat(years("burglary", VALE)).containsExactly("2014", "2015");
        assertThat(years("stop-and-search", FORCE)).containsExactly("2015");
        assertThat(years("road-casualties-ksi", VALE)).containsExactly("2015");
        assertThat(years("outcome-charged", VALE)).containsExactly("2014");
        assertThat(years("ons-burglary", VALE)).isEmpty();
    }

    private List<String> years(String indicator, AreaCode area) {
        return patterns.years(figures.find(indicator).orElseThrow(), areas.get(area)).stream()
                .map(answer -> answer.period().id())
                .toList();
    }

    private Rate value(String indicator, AreaCode area, String period) {
        return requireNonNull(((Known) answer(indicator, area, period).figure()).rate());
    }

    private Answer answer(String indicator, AreaCode area, String period) {
        return figures.answers(List.of(figures.find(indicator).orElseThrow()), areas.get(area), Period.parse(period))
                .get(0);
    }
}
