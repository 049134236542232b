package org.watchward.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.RealData;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Comparison.Change;
import org.watchward.indicators.open.Comparison.NotComparable;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.Figure.Missing;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import picocli.CommandLine;

/** Figures from the real files, imported as anyone would. */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealFiguresTests {

    private static final String OXFORDSHIRE = "E07000177,E07000178,E07000179,E07000180,E07000181";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Import imports;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private Areas areas;

    @BeforeAll
    void importTheRealFiles() {
        var files = Stream.of(
                        "data/geography",
                        "data/population",
                        "data/ons-csp",
                        "data/police-uk/thames-valley.zip",
                        "data/police-uk/gwent.zip")
                .map(RealData::path)
                .toList();
        Reach.application(() -> imports.run(files, null, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "all-crime, 8620, 13522, 5044, 4196, 3240",
        "anti-social-behaviour, 1948, 3085, 1280, 1304, 1012",
        "violent-crime, 2142, 2894, 1235, 1137, 852",
        "bicycle-theft, 185, 1616, 100, 112, 63",
        "burglary, 598, 882, 552, 347, 371",
    })
    void countsTheFiveDistrictsOf2016FromTheShell(
            String indicator, String cherwell, String oxford, String south, String vale, String west) {
        var names = "Cherwell,Oxford,South Oxfordshire,Vale of White Horse,West Oxfordshire";

        var rows = csv("--indicator", indicator, "--area", names, "--period", "2016");

        assertThat(rows).extracting(row -> row[1]).containsExactly(OXFORDSHIRE.split(","));
        assertThat(rows).extracting(row -> row[4]).containsOnly("known");
        assertThat(rows).extracting(row -> row[6]).containsExactly(cherwell, oxford, south, vale, west);
    }

    @Test
    void givesThePublicTheSameFigureAsTheShell() {
        var row = csv("--indicator", "all-crime", "--area", "E07000181", "--period", "2016")
                .get(0);

        var known = (Known) answer("all-crime", "E07000181", "2016").figure();

        assertThat(known.count().value()).isEqualByComparingTo(row[6]);
        assertThat(requireNonNull(known.rate()).value()).isEqualByComparingTo(row[5]);
    }

    @Test
    void saysHowManyRowsOf2016HaveNoLocation() {
        var known = (Known) answer("all-crime", "E07000181", "2016").figure();

        assertThat(known.caveats()).anyMatch(words -> words.contains("12,893 of the force's 172,866 rows for 2016"));
    }

    @Test
    void saysThat2025LacksJuly() {
        var answer = answer("all-crime", "E07000181", "2025");

        assertThat(answer.figure()).isEqualTo(new Missing("Thames Valley Police's data for July 2025 is not held"));
    }

    @Test
    void givesARangeMonthByMonthWithItsGap() {
        var rows = csv("--indicator", "burglary", "--area", "Oxford", "--period", "2025-06..2025-08");

        assertThat(rows)
                .extracting(row -> row[3] + " " + row[4])
                .containsExactly("2025-06 known", "2025-07 missing", "2025-08 known");
    }

    @ParameterizedTest
    @CsvSource({
        "ons-violence-against-the-person, E22000315, 13.3",
        "ons-violence-with-injury, E22000315, 25.1",
        "ons-violence-against-the-person, E23000029, 5.5",
        "ons-violence-with-injury, E23000029, 8.5",
    })
    void changesAsTheOfficeForNationalStatisticsPublishes(String indicator, String area, double percent) {
        var change = (Change) answer(indicator, area, "ye2022-12").comparison();

        assertThat(change.percent().doubleValue()).isCloseTo(percent, within(0.05));
        assertThat(change.comparedWith().id()).isEqualTo("ye2021-12");
        assertThat(change.interval95().lower()).isLessThan(change.percent());
        assertThat(change.interval95().upper()).isGreaterThan(change.percent());
    }

    /** By counting chance alone it is a rise (z about 4.1); against how differently 298 partnerships changed it is none. */
    @Test
    void judgesAPublishedChangeByHowDifferentlyAllPartnershipsChanged() {
        var change = (Change) answer("ons-violence-against-the-person", "E22000315", "ye2022-12")
                .comparison();

        assertThat(change.interval95().lower()).isPositive();
        assertThat(change.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(change.judgement().pValue()).isBetween(new BigDecimal("0.22"), new BigDecimal("0.26"));
        assertThat(change.judgement().grounds()).contains("partnerships changed");
    }

    @Test
    void chartsGwentAnewFromOctober2023AndCallsNoRiseThere() {
        var gwent = areas.get(new AreaCode("W15000002"));
        var held = Period.parse("2021-03..2025-12");
        var indicators = Stream.of("all-crime", "burglary", "criminal-damage-arson")
                .map(id -> figures.find(id).orElseThrow())
                .toList();

        var series = Reach.publicly(() -> figures.monthly(indicators, gwent, held));
        var charts = series.stream().map(figures::chart).toList();

        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.points()).hasSize(58);
            assertThat(chart.parts()).extracting(CoverageChange::from).contains(YearMonth.of(2023, 10));
            assertThat(chart.points())
                    .filteredOn(point -> !point.month().isBefore(YearMonth.of(2023, 10))
                            && point.month().isBefore(YearMonth.of(2024, 4)))
                    .noneMatch(point -> point.high() && point.special() != null);
        });
        assertThat(series).extracting(Series::signal).allSatisfy(signal -> {
            assertThat(signal.months()).isEqualTo(27);
            assertThat(signal.kind().up()).isFalse();
        });
    }

    /** Its files name Newport 019C, of which it is a part, until December 2022. */
    @Test
    void callsNoFallInNewport019EWhereItsFilesBeganToNameIt() {
        var part = areas.get(new AreaCode("W01002034"));
        var antiSocial = figures.find("anti-social-behaviour").orElseThrow();

        var series = Reach.publicly(() -> figures.monthly(List.of(antiSocial), part, Period.parse("2021-03..2025-12")))
                .get(0);

        assertThat(series.signal().months()).isLessThanOrEqualTo(36);
        assertThat(series.changes())
                .extracting(CoverageChange::from)
                .containsExactly(YearMonth.of(2022, 7), YearMonth.of(2023, 1));
        assertThat(answer("anti-social-behaviour", "W01002034", "2023").comparison())
                .isInstanceOf(NotComparable.class);
        assertThat(answer("anti-social-behaviour", "W06000022", "2023").comparison())
                .isInstanceOf(Change.class);
    }

    @Test
    void findsNoRiseOfWhatWasShortInGwentAmongWhatChanged() {
        var changed = Reach.publicly(() -> figures.changed(AreaType.DISTRICT));

        assertThat(changed.judged()).isPositive();
        assertThat(changed.findings())
                .filteredOn(finding -> finding.area().code().value().startsWith("W06"))
                .filteredOn(finding -> List.of("all-crime", "burglary", "criminal-damage-arson")
                        .contains(finding.indicator().id()))
                .noneMatch(finding -> finding.signal().kind().up());
        assertThat(changed.findings()).isSortedAccordingTo(Comparator.comparing(Scanned.Finding::adjusted));
    }

    @Test
    void setsADistrictBesideTheRestOfItsCounty() {
        var burglary = figures.find("burglary").orElseThrow();
        var west = areas.get(new AreaCode("E07000181"));
        var county = areas.get(new AreaCode("E10000025"));

        var compared = Reach.publicly(() -> figures.compared(List.of(burglary), west, Period.parse("2016")))
                .get(0);
        var whole = Reach.publicly(() -> figures.answers(List.of(burglary), county, Period.parse("2016")))
                .get(0);

        var rest = (Known) comparator(compared, Kind.REST_OF_COUNTY).figure();
        assertThat(rest.count()
                        .value()
                        .add(((Known) compared.answer().figure()).count().value()))
                .isEqualByComparingTo(((Known) whole.figure()).count().value());
        assertThat(comparator(compared, Kind.COUNTRY).figure()).isInstanceOf(Missing.class);
        assertThat(compared.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.group().name()).startsWith("10 nearest neighbours");
            assertThat(standing.peers()).hasSize(10);
        });
    }

    private static org.watchward.indicators.open.Comparator comparator(Compared compared, Kind kind) {
        return compared.comparators().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changesStalkingAndHarassmentInCherwellAndItsForceAsPublished() {
        var cherwell = areas.named("Cherwell", AreaType.PARTNERSHIP).get(0);

        var here =
                (Change) answer("ons-stalking-and-harassment", cherwell.code().value(), "ye2022-12")
                        .comparison();
        var force = (Change)
                answer("ons-stalking-and-harassment", "E23000029", "ye2022-12").comparison();

        assertThat(here.percent().doubleValue()).isCloseTo(10.1, within(0.05));
        assertThat(force.percent().doubleValue()).isCloseTo(1.9, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"criminal-damage-arson", "burglary", "all-crime"})
    void comparesNothingInGwentAcrossOctober2023(String indicator) {
        var newport = "W06000022";

        var spanning = Stream.of("2023-10", "2024-03", "2024-09", "ye2024-09", "2023", "fy2023-24")
                .map(period -> answer(indicator, newport, period))
                .toList();

        assertThat(spanning)
                .extracting(Answer::comparison)
                .allSatisfy(comparison -> assertThat(comparison).isInstanceOf(NotComparable.class));
        assertThat(answer(indicator, newport, "2024-10").comparison()).isInstanceOf(Change.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"criminal-damage-arson", "burglary", "all-crime"})
    void marksOctober2023InGwentsSeries(String indicator) {
        var gwent = areas.get(new AreaCode("W15000002"));

        var changes = figures.monthly(
                        List.of(figures.find(indicator).orElseThrow()), gwent, Period.parse("2021-03..2025-12"))
                .get(0)
                .changes();

        assertThat(changes).extracting(CoverageChange::from).contains(java.time.YearMonth.of(2023, 10));
    }

    @Test
    void callsNoRiseInGwentWhatIsAChangeOfCoverage() {
        var gwent = "W15000002";

        var verdicts = Stream.of("criminal-damage-arson", "burglary", "all-crime")
                .flatMap(indicator -> Period.parse("2023-10..2024-09").months().stream()
                        .map(month -> answer(indicator, gwent, month.toString()).comparison()))
                .filter(Change.class::isInstance)
                .map(change -> ((Change) change).verdict());

        assertThat(verdicts).doesNotContain(Verdict.RISE);
    }

    private Answer answer(String indicator, String area, String period) {
        return figures.answers(
                        List.of(figures.find(indicator).orElseThrow()),
                        areas.get(new AreaCode(area)),
                        Period.parse(period))
                .get(0);
    }

    private List<String[]> csv(String... arguments) {
        var text = new StringWriter();
        var command = new FiguresCommand();
        var line = new CommandLine(command).setOut(new PrintWriter(text));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(Stream.concat(Arrays.stream(arguments), Stream.of("--format", "csv"))
                .toArray(String[]::new));
        Reach.application(() -> command.run(beans));
        return text.toString().lines().skip(1).map(row -> row.split(",", -1)).toList();
    }
}
