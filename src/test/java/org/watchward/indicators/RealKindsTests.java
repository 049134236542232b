package org.watchward.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.RealData;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** The kinds of indicator that are no plain counts, and deprivation, on the real files. */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealKindsTests {

    private static final AreaCode OXFORDSHIRE = new AreaCode("E10000025");
    private static final AreaCode GWENT = new AreaCode("W15000002");
    private static final AreaCode OXFORD = new AreaCode("E07000178");
    private static final List<String> REPORTED =
            List.of("Banbury Ruscote", "Banbury Grimsbury & Hightown", "Banbury Cross & Neithrop");

    @Autowired
    private Import imports;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private Deprivation deprivation;

    @Autowired
    private Areas areas;

    @BeforeAll
    void importTheRealFiles() {
        var files = Stream.of(
                        "data/geography",
                        "data/population",
                        "data/deprivation",
                        "data/ons-csp",
                        "data/crime-severity",
                        "data/police-uk/thames-valley.zip",
                        "data/police-uk/gwent.zip")
                .map(RealData::path)
                .toList();
        Reach.application(() -> imports.run(files, null, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({"2025, 2025, 11", "2016, 2019, 12"})
    void testsWhetherViolenceGoesWithDeprivationInOxfordshire(String year, String index, int monthsHeld) {
        var picture = picture(year, Domain.INCOME);

        assertThat(picture.index()).isEqualTo(index);
        assertThat(picture.monthsHeld()).as(described(picture)).hasSize(monthsHeld);
        assertThat(requireNonNull(picture.gradient().correlation()).interval().lower())
                .as(described(picture))
                .isPositive();
        assertThat(requireNonNull(picture.gradient().ratio()).interval().lower())
                .as(described(picture))
                .isGreaterThan(1);
        assertThat(named(picture))
                .as(described(picture))
                .hasSize(REPORTED.size())
                .allMatch(WardStanding::confirmed);
    }

    @Test
    void saysThat2025LacksJuly() {
        assertThat(picture("2025", Domain.INCOME).notes())
                .contains("11 of 12 months are held; not July 2025. Rates are those of the months held.");
    }

    @Test
    void followsTheCrimesOfGwent() {
        var charged = figure("outcome-charged", GWENT, "2023");

        assertThat(charged).isInstanceOf(Known.class);
        assertThat(figure("outcome-charged", GWENT, "2025")).isInstanceOf(Figure.Missing.class);
        assertThat(figure("outcome-charged", OXFORD, "2022")).isInstanceOf(Figure.Missing.class);
    }

    @Test
    void holdsTheGapToTheSameFigureAsThePicture() {
        var gap = (Known) figure("deprivation-gap-violent-crime", OXFORDSHIRE, "2016");
        var picture = picture("2016", Domain.INCOME);

        assertThat(requireNonNull(gap.rate()).value().doubleValue())
                .isCloseTo(requireNonNull(picture.gradient().ratio()).value(), within(1e-6));
    }

    @Test
    void givesAValueOrAReasonForEachKind() {
        var lines = Stream.of(
                        "outcome-charged W15000002 2023",
                        "outcome-no-suspect W15000002 2023",
                        "outcome-positive W15000002 2023",
                        "outcome-charged-burglary W06000022 2024",
                        "unlocated-rows W15000002 2024",
                        "concentration-5 E07000178 2016",
                        "concentration-5 W15000002 2024",
                        "deprivation-gap E10000025 2016",
                        "deprivation-gap-imd E10000025 2016",
                        "deprivation-gap-violent-crime E07000178 2016",
                        "crime-severity-published E07000178 fy2022-23",
                        "ons-residential-burglary-households E22000315 ye2022-12",
                        "all-crime-workday E07000178 2016")
                .map(line -> line.split(" "))
                .map(line -> String.join(" ", line) + ": " + shown(figure(line[0], new AreaCode(line[1]), line[2])))
                .toList();

        assertThat(lines)
                .as(String.join("\n", lines))
                .filteredOn(line -> line.contains(": missing"))
                .hasSize(1)
                .allMatch(line ->
                        line.startsWith("crime-severity-published") && line.contains("does not say its period"));
    }

    private static String shown(Figure figure) {
        if (figure instanceof Known known) {
            var rate = known.rate();
            return known.shown() + (rate == null ? "" : " | " + rate.words() + " (" + rate.limitsShown() + ")") + " | "
                    + known.caveats();
        }
        return figure instanceof Figure.Missing missing ? "missing: " + missing.reason() : figure.shown();
    }

    private Deprivation.Picture picture(String year, Domain domain) {
        var violence = figures.find("violent-crime").orElseThrow();
        return Reach.publicly(() -> deprivation.picture(violence, areas.get(OXFORDSHIRE), Period.parse(year), domain));
    }

    private static List<WardStanding> named(Deprivation.Picture picture) {
        return picture.wards().stream()
                .filter(ward -> REPORTED.stream().anyMatch(name -> name.equalsIgnoreCase(plain(ward))))
                .toList();
    }

    /** Ward lists write "and" or an ampersand, and a comma after the town or none. */
    private static String plain(WardStanding ward) {
        return ward.area().name().replace(",", "").replace(" and ", " & ");
    }

    private static String described(Deprivation.Picture picture) {
        return picture.period().id() + " by " + picture.domain().words() + " of " + picture.index() + ", months "
                + picture.monthsHeld().size() + "\n"
                + picture.gradient().fifths().stream()
                        .map(fifth -> fifth.number() + ": " + fifth.lsoas() + " LSOAs, " + fifth.events() + " events, "
                                + fifth.people() + " residents, " + fifth.per1000())
                        .collect(Collectors.joining("\n"))
                + "\n" + String.join("\n", DeprivationFormat.summary(picture)) + "\n"
                + named(picture).stream().map(WardStanding::words).collect(Collectors.joining("\n")) + "\n"
                + picture.wards().stream().limit(12).map(WardStanding::words).collect(Collectors.joining("\n")) + "\n"
                + String.join("\n", picture.notes());
    }

    private Figure figure(String indicator, AreaCode area, String period) {
        return figures
                .answers(List.of(figures.find(indicator).orElseThrow()), areas.get(area), Period.parse(period))
                .stream()
                .map(Answer::figure)
                .findFirst()
                .orElseThrow();
    }
}
