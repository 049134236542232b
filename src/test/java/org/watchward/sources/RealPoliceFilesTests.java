package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.watchward.RealData;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.CoverageChange;
import org.watchward.sources.open.Releases;

/** The archives of two forces as they were published. */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class RealPoliceFilesTests {

    private static final AreaCode THAMES_VALLEY = new AreaCode("E23000029");
    private static final AreaCode GWENT = new AreaCode("W15000002");

    @Autowired
    private Import imports;

    @Autowired
    private Releases releases;

    @Autowired
    private Coverage coverage;

    @Test
    void acceptsEveryRowOfThamesValley() {
        var report = run("thames-valley.zip");

        assertThat(report.imported()).anySatisfy(each -> {
            assertThat(each.dataset().id()).isEqualTo("police-street");
            assertThat(each.accepted()).isEqualTo(837_796);
            assertThat(each.quarantined()).isZero();
            assertThat(each.months()).hasSize(55);
        });
        var year = coverage.unlocated(THAMES_VALLEY, YearMonth.of(2016, 1), YearMonth.of(2016, 12));
        assertThat(year.unlocated()).isEqualTo(12_893);
        assertThat(year.rows()).isEqualTo(172_866);
        assertThat(coverage.of(THAMES_VALLEY, YearMonth.of(2025, 7))).isEmpty();
        assertThat(coverage.changes(THAMES_VALLEY)).isEmpty();
    }

    @Test
    void reportsWhatTheLaterExtractChanged() {
        var earlier = "thames-valley-earlier-vintage-2022-01_2022-03.zip";
        run(earlier);

        var report = run("thames-valley.zip");

        assertThat(report.remarks())
                .anySatisfy(words -> assertThat(words)
                        .contains("supersedes")
                        .contains("3,700 changed outcome")
                        .contains("3,990 changed outcome")
                        .contains("5,694 changed outcome")
                        .contains("repeated IDs listed apart"));
        assertThat(currentContainers()).containsOnly("thames-valley.zip");
    }

    @Test
    void keepsTheEarlierExtractAsTheEarlierWhenItComesLast() {
        run("thames-valley.zip");

        var report = run("thames-valley-earlier-vintage-2022-01_2022-03.zip", "Jan 22.zip");

        assertThat(report.remarks())
                .anySatisfy(words -> assertThat(words)
                        .contains("is kept as the earlier extract")
                        .contains("3,700 changed outcome")
                        .contains("3,990 changed outcome")
                        .contains("5,694 changed outcome"));
        assertThat(report.imported()).anySatisfy(each -> {
            assertThat(each.dataset().id()).isEqualTo("police-stop-and-search");
            assertThat(each.accepted()).isEqualTo(84);
        });
        assertThat(releases.current("police-street"))
                .singleElement()
                .satisfies(each -> assertThat(each.container()).isEqualTo("thames-valley.zip"));
    }

    @Test
    void seesThatCriminalDamageAndBurglaryOfGwentAreNotWhole() {
        run("gwent.zip");
        run("../ons-csp/ons_csp_recorded_crime_ye_dec2022.xlsx");

        assertThat(coverage.changes(GWENT))
                .extracting(CoverageChange::from, CoverageChange::category)
                .containsExactly(
                        tuple(YearMonth.of(2023, 10), "burglary"),
                        tuple(YearMonth.of(2023, 10), "criminal-damage-arson"),
                        tuple(YearMonth.of(2023, 10), "all-crime"));
        assertThat(coverage.of(GWENT, YearMonth.of(2022, 6))
                        .orElseThrow()
                        .of("criminal-damage-arson")
                        .reason())
                .contains("813 in the twelve months to December 2022, where ONS counted 8,198");
    }

    private ImportReport run(String... files) {
        var paths = Arrays.stream(files)
                .map(file -> RealData.path("data/police-uk/" + file))
                .toList();
        return Reach.application(() -> imports.run(List.<Path>copyOf(paths), null, Progress.NONE));
    }

    private List<String> currentContainers() {
        return releases.current("police-street").stream()
                .map(release -> release.container())
                .toList();
    }
}
