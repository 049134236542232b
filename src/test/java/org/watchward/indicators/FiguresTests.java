package org.watchward.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Areas;
import org.watchward.areas.CodeChange;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Headcount;
import org.watchward.areas.Listing;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison.Change;
import org.watchward.indicators.open.Comparison.NotComparable;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.Figure.Missing;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import picocli.CommandLine;

/**
 * The engine and its command on a small county: two districts, two years whole, and a third of which February is missing;
 * in March of that one, three robberies in an LSOA that was later split. Every month: 10 burglaries in the vale (15 in
 * 2016), 3 incidents, a burglary in the city and a drugs offence without a location.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTests {

    private static final AreaCode VALE = new AreaCode("E07900101");
    private static final AreaCode CITY = new AreaCode("E07900102");
    private static final AreaCode VALE_LSOA = new AreaCode("E01900101");
    private static final AreaCode CITY_LSOA = new AreaCode("E01900102");
    private static final AreaCode SPLIT_LSOA = new AreaCode("E01900103");
    private static final AreaCode ONE_PART = new AreaCode("E01900104");
    private static final AreaCode OTHER_PART = new AreaCode("E01900105");
    private static final AreaCode PARTNERSHIP = new AreaCode("E22900101");
    private static final AreaCode FORCE = new AreaCode("E23900101");
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaLoading loading;

    @Autowired
    private Import imports;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        Reach.application(() -> transactions.executeWithoutResult(transaction -> loadAreas()));
        for (var month : Period.parse("2015-01..2017-03").months()) {
            if (!month.equals(YearMonth.of(2017, 2))) {
                write(folder, month, "Ardenshire Police", rows(month));
            }
        }
        write(folder, YearMonth.of(2017, 2), "Elsewhere Police", List.of(located(VALE_LSOA, "Burglary")));
        Reach.application(() -> imports.run(List.of(folder), LocalDate.of(2017, 5, 1), Progress.NONE));
    }

    private void loadAreas() {
        var load = loading.begin(new ReleaseId(1));
        load.list(Listing.of(VALE, "Vale of Arden", 2024));
        load.list(Listing.of(CITY, "Ardenford, City of", 2024));
        load.list(Listing.of(PARTNERSHIP, "Vale of Arden", 2024));
        load.list(Listing.of(FORCE, "Ardenshire", 2024));
        load.list(Listing.of(VALE_LSOA, "Vale of Arden 001A", 2021));
        load.list(Listing.of(CITY_LSOA, "Ardenford 001A", 2021));
        load.list(Listing.of(new AreaCode("E05900101"), "Castle", 2024));
        load.list(Listing.of(new AreaCode("E05900102"), "Castle", 2024));
        load.list(Listing.of(SPLIT_LSOA, "Vale of Arden 002A", 2011));
        load.list(Listing.of(ONE_PART, "Vale of Arden 002B", 2021));
        load.list(Listing.of(OTHER_PART, "Vale of Arden 002C", 2021));
        load.change(new CodeChange(SPLIT_LSOA, ONE_PART, CodeChange.Kind.SPLIT, 2021));
        load.change(new CodeChange(SPLIT_LSOA, OTHER_PART, CodeChange.Kind.SPLIT, 2021));
        load.contain(new Containment(ONE_PART, VALE, 2022, Fit.EXACT));
        load.contain(new Containment(OTHER_PART, VALE, 2022, Fit.EXACT));
        load.contain(new Containment(VALE_LSOA, VALE, 2022, Fit.EXACT));
        load.contain(new Containment(CITY_LSOA, CITY, 2022, Fit.EXACT));
        load.contain(new Containment(VALE, PARTNERSHIP, 2024, Fit.EXACT));
        load.contain(new Containment(VALE, FORCE, 2024, Fit.EXACT));
        load.contain(new Containment(CITY, FORCE, 2024, Fit.EXACT));
        load.count(new Headcount(VALE, Headcount.Population.RESIDENTS, 2015, 2020, 9_000));
        load.settle();
    }

    private static List<String> rows(YearMonth month) {
        var rows = new ArrayList<String>();
        for (var each = 0; each < (month.getYear() == 2016 ? 15 : 10); each++) {
            rows.add(located(VALE_LSOA, "Burglary"));
        }
        for (var each = 0; each < 3; each++) {
            rows.add(located(VALE_LSOA, "Anti-social behaviour"));
        }
        rows.add(located(CITY_LSOA, "Burglary"));
        rows.add(",,No Location,,,Drugs,,");
        if (month.equals(YearMonth.of(2017, 3))) {
            rows.addAll(Collections.nCopies(3, located(SPLIT_LSOA, "Robbery")));
        }
        return rows;
    }

    private static String located(AreaCode lsoa, String type) {
        return "-1.5,52.0,On or near High Street," + lsoa + ",Arden 001A," + type + ",,";
    }

    private static void write(Path folder, YearMonth month, String force, List<String> rows) throws IOException {
        var lines = new ArrayList<>(List.of(HEADER));
        rows.forEach(row -> lines.add("," + month + "," + force + "," + force + "," + row));
        Files.write(folder.resolve(month + "-" + force.replace(' ', '-') + "-street.csv"), lines);
    }

    @Test
    void countsWhereTheRowsFell() {
        var known = (Known) answer("burglary", VALE, "2016").figure();

        assertThat(known.count()).isEqualTo(Count.of(180));
        assertThat(requireNonNull(known.rate()).value()).isEqualTo(new BigDecimal("20.000000"));
        assertThat(known.asOf()).isEqualTo(LocalDate.of(2017, 5, 1));
        assertThat(known.releases()).isNotEmpty();
    }

    @Test
    void keepsAntiSocialBehaviourOutOfAllCrime() {
        assertThat(count("all-crime", VALE, "2016-01")).isEqualTo(Count.of(15));
        assertThat(count("anti-social-behaviour", VALE, "2016-01")).isEqualTo(Count.of(3));
    }

    @Test
    void countsRowsWithoutALocationForTheForceAlone() {
        assertThat(count("drugs", FORCE, "2016")).isEqualTo(Count.of(12));
        assertThat(count("drugs", VALE, "2016")).isEqualTo(Count.of(0));
        assertThat(((Known) answer("drugs", VALE, "2016").figure()).caveats())
                .anyMatch(words -> words.startsWith("12 of the force's 240 rows for 2016 (5.0%) have no location"));
    }

    @Test
    void countsEveryKindOfArea() {
        for (var area : List.of(VALE_LSOA, VALE, PARTNERSHIP)) {
            assertThat(count("burglary", area, "2015")).as(area.value()).isEqualTo(Count.of(120));
        }
        assertThat(count("burglary", FORCE, "2015")).isEqualTo(Count.of(132));
    }

    @Test
    void sharesRowsOutBetweenPartsOfADividedAreaAndNotAroundIt() {
        var half = new BigDecimal("1.5");

        assertThat(count("robbery", ONE_PART, "2017-03")).isEqualTo(new Count(half, half));
        assertThat(count("robbery", OTHER_PART, "2017-03")).isEqualTo(new Count(half, half));
        assertThat(count("robbery", VALE, "2017-03")).isEqualTo(Count.of(3));
    }

    @Test
    void comparesWithAYearEarlier() {
        var change = (Change) answer("burglary", VALE, "2016").comparison();

        assertThat(change.earlier()).isEqualTo(Count.of(120));
        assertThat(change.percent()).isEqualByComparingTo("50");
        assertThat(change.verdict()).isEqualTo(Verdict.RISE);
        assertThat(answer("burglary", CITY, "2016").comparison())
                .extracting(each -> ((Change) each).verdict())
                .isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    void letsNoStrayOfAnotherForceMakeAMonth() {
        assertThat(answer("burglary", VALE, "2017-02").figure())
                .isEqualTo(new Missing("Ardenshire Police's data for February 2017 is not held"));
    }

    @Test
    void givesNoPartOfAPeriodAsTheWhole() {
        var answer = answer("burglary", VALE, "2017-01..2017-03");

        assertThat(answer.figure()).isInstanceOf(Missing.class);
        assertThat(answer.comparison()).isInstanceOf(NotComparable.class);
    }

    @Test
    void answersATableInItsOrder() {
        var lines = print("--indicator", "burglary,drugs", "--area", "Vale of Arden," + FORCE, "--period", "2016,2015");

        assertThat(lines)
                .extracting(line -> line.split(",")[0] + " " + line.split(",")[1] + " " + line.split(",")[3])
                .containsExactly(
                        "indicator area_code period",
                        "burglary E07900101 2016",
                        "burglary E07900101 2015",
                        "burglary E23900101 2016",
                        "burglary E23900101 2015",
                        "drugs E07900101 2016",
                        "drugs E07900101 2015",
                        "drugs E23900101 2016",
                        "drugs E23900101 2015");
    }

    @Test
    void takesANameForTheDistrictUnlessTheTypeIsSaid() {
        assertThat(print("--indicator", "burglary", "--area", "vale of arden", "--period", "2016"))
                .anyMatch(line -> line.startsWith("burglary,E07900101,"));
        assertThat(print(
                        "--indicator",
                        "burglary",
                        "--area",
                        "Vale of Arden",
                        "--area-type",
                        "partnership",
                        "--period",
                        "2016"))
                .anyMatch(line -> line.startsWith("burglary,E22900101,"));
    }

    @Test
    void takesAnAreaWhoseNameHasAComma() {
        for (var typed : List.of("Ardenford, City of,E07900101", "\"Ardenford, City of\",E07900101")) {
            assertThat(print("--indicator", "burglary", "--area", typed, "--period", "2016"))
                    .anyMatch(line -> line.startsWith("burglary,E07900102,\"Ardenford, City of\",2016,known,"))
                    .anyMatch(line -> line.startsWith("burglary,E07900101,"));
        }
    }

    @Test
    void givesARangeOneRowAMonth() {
        assertThat(print("--indicator", "burglary", "--area", "Vale of Arden", "--period", "2017-01..2017-03"))
                .extracting(line -> line.split(",")[3] + " " + line.split(",")[4])
                .containsExactly("period status", "2017-01 known", "2017-02 missing", "2017-03 known");
    }

    @Test
    void listsTheCodesOfAnAmbiguousName() {
        assertThatThrownBy(() -> print("--indicator", "burglary", "--area", "Castle", "--period", "2016"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("E05900101")
                .hasMessageContaining("E05900102");
    }

    @Test
    void namesTheNearestIndicator() {
        assertThatThrownBy(() -> print("--indicator", "burglarly", "--area", "Vale of Arden", "--period", "2016"))
                .isInstanceOf(PlainError.class)
                .hasMessageStartingWith("There is no indicator 'burglarly'. Nearest: burglary");
    }

    @Test
    void namesTheNearestArea() {
        assertThatThrownBy(() -> print("--indicator", "burglary", "--area", "Vale of Ardon", "--period", "2016"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("No area is called 'Vale of Ardon'. Nearest: Vale of Arden");
        assertThatThrownBy(() -> print("--indicator", "burglary", "--area", "E07900109", "--period", "2016"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("E07900101");
    }

    @Test
    void saysWhatPeriodsLookLikeAndWhichAreHeld() {
        assertThatThrownBy(() -> print("--indicator", "burglary", "--area", "Vale of Arden", "--period", "2016-13"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("'2016-13' is not a period")
                .hasMessageContaining("Street-level crime is held from 2015-01 to 2017-03");
    }

    private Answer answer(String indicator, AreaCode area, String period) {
        return figures.answers(List.of(figures.find(indicator).orElseThrow()), areas.get(area), Period.parse(period))
                .get(0);
    }

    private Count count(String indicator, AreaCode area, String period) {
        return ((Known) answer(indicator, area, period).figure()).count();
    }

    private List<String> print(String... arguments) {
        var text = new StringWriter();
        var command = new FiguresCommand();
        var line = new CommandLine(command).setOut(new PrintWriter(text)).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(Stream.concat(Stream.of("--format", "csv"), Arrays.stream(arguments))
                .toArray(String[]::new));

        Reach.application(() -> command.run(beans));
        return text.toString().lines().toList();
    }
}
