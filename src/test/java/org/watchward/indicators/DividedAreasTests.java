package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
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
import org.watchward.areas.CodeChange;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Listing;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison.Change;
import org.watchward.indicators.open.Comparison.NotComparable;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import org.watchward.statistics.signal.MonthlyCounts;

/**
 * A neighbourhood in halves: until 2022 the files name the whole of it, with 40 burglaries a month; from 2023 on its halves, with 4 in the
 * quiet one and 36 in the other. The quiet half lies in a ward of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DividedAreasTests {

    private static final AreaCode WHOLE = new AreaCode("E01900301");
    private static final AreaCode QUIET = new AreaCode("E01900302");
    private static final AreaCode BUSY = new AreaCode("E01900303");
    private static final AreaCode QUIET_WARD = new AreaCode("E05900301");
    private static final AreaCode BUSY_WARD = new AreaCode("E05900302");
    private static final AreaCode DISTRICT = new AreaCode("E07900301");
    private static final AreaCode FORCE = new AreaCode("E23900301");
    private static final Period STRETCH = Period.parse("2021-01..2025-12");

    @Autowired
    private PublicFigures figures;

    @Autowired
    private Scan scan;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaLoading loading;

    @Autowired
    private Import imports;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeAll
    void importADividedNeighbourhood(@TempDir Path folder) throws IOException {
        Reach.application(() -> transactions.executeWithoutResult(transaction -> loadAreas()));
        for (var month : STRETCH.months()) {
            Files.write(folder.resolve(month + "-halfshire-street.csv"), file(month));
        }
        Reach.application(() -> imports.run(List.of(folder), LocalDate.of(2026, 2, 1), Progress.NONE));
    }

    private void loadAreas() {
        var load = loading.begin(new ReleaseId(1));
        load.list(Listing.of(DISTRICT, "Halves", 2024));
        load.list(Listing.of(FORCE, "Halfshire", 2024));
        load.list(Listing.of(QUIET_WARD, "Quiet", 2024));
        load.list(Listing.of(BUSY_WARD, "Busy", 2024));
        load.list(Listing.of(WHOLE, "Halves 001A", 2011));
        load.list(Listing.of(QUIET, "Halves 001B", 2021));
        load.list(Listing.of(BUSY, "Halves 001C", 2021));
        load.change(new CodeChange(WHOLE, QUIET, CodeChange.Kind.SPLIT, 2021));
        load.change(new CodeChange(WHOLE, BUSY, CodeChange.Kind.SPLIT, 2021));
        load.contain(new Containment(QUIET, QUIET_WARD, 2024, Fit.EXACT));
        load.contain(new Containment(BUSY, BUSY_WARD, 2024, Fit.EXACT));
        load.contain(new Containment(QUIET, DISTRICT, 2024, Fit.EXACT));
        load.contain(new Containment(BUSY, DISTRICT, 2024, Fit.EXACT));
        load.contain(new Containment(QUIET_WARD, DISTRICT, 2024, Fit.EXACT));
        load.contain(new Containment(BUSY_WARD, DISTRICT, 2024, Fit.EXACT));
        load.contain(new Containment(DISTRICT, FORCE, 2024, Fit.EXACT));
        load.settle();
    }

    private static List<String> file(YearMonth month) {
        var lines = new ArrayList<>(List.of(
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                        + "Last outcome category,Context"));
        var more = month.getMonthValue() % 3;
        if (month.getYear() < 2023) {
            lines.addAll(Collections.nCopies(40 + 2 * more, burglary(month, WHOLE)));
        } else {
            lines.addAll(Collections.nCopies(4 + more, burglary(month, QUIET)));
            lines.addAll(Collections.nCopies(36 + more, burglary(month, BUSY)));
        }
        return lines;
    }

    private static String burglary(YearMonth month, AreaCode lsoa) {
        return "," + month + ",Halfshire Police,Halfshire Police,-1.5,52.0,On or near High Street," + lsoa
                + ",Halves 001,Burglary,,";
    }

    @Test
    void seesNoFallWhereANeighbourhoodWasDivided() {
        var quiet = series(QUIET);

        assertThat(quiet.signal().words()).doesNotContain("fall").doesNotContain("fell");
        assertThat(MonthlyFigure.coverage(quiet))
                .containsExactly("From January 2023: Before, counts are of a larger neighbourhood that was divided."
                        + " Months before and after are not comparable.");
        assertThat(figures.chart(quiet).parts()).hasSize(1);
    }

    @Test
    void looksAtMonthsThatNameItsPartsAlone() {
        for (var area : List.of(QUIET, QUIET_WARD)) {
            assertThat(comparable(area)).as(area.value()).hasSize(36).startsWith(YearMonth.of(2023, 1));
        }
        assertThat(comparable(DISTRICT)).hasSize(60);
        assertThat(scan.of(AreaType.LSOA).findings())
                .noneMatch(finding -> finding.area().code().equals(QUIET));
    }

    @Test
    void comparesNoYearsOfWhichOneNamesTheWhole() {
        assertThat(answer(QUIET, "2023").comparison())
                .isEqualTo(new NotComparable(
                        "before January 2023 counts are of a larger neighbourhood that was divided", true));
        assertThat(answer(QUIET, "2024").comparison()).isInstanceOf(Change.class);
        assertThat(answer(QUIET, "2022").comparison()).isInstanceOf(Change.class);
        assertThat(answer(DISTRICT, "2023").comparison()).isInstanceOf(Change.class);
        assertThat(((NotComparable) answer(QUIET_WARD, "2023").comparison()).reason())
                .isEqualTo(
                        "before January 2023 counts are shared out of a neighbourhood that was divided between this and"
                                + " another ward");
    }

    private List<YearMonth> comparable(AreaCode area) {
        var look = Reach.application(() -> scan.within(List.of(areas.get(area)), YearMonth.of(2025, 12))).stream()
                .filter(each -> each.indicator().id().equals("burglary"))
                .findFirst()
                .orElseThrow();
        return java.util.Arrays.stream(look.months().months())
                .mapToObj(MonthlyCounts::monthOf)
                .toList();
    }

    private Series series(AreaCode area) {
        return figures.monthly(List.of(burglary()), areas.get(area), STRETCH).get(0);
    }

    private Answer answer(AreaCode area, String period) {
        return figures.answers(List.of(burglary()), areas.get(area), Period.parse(period))
                .get(0);
    }

    private Indicator burglary() {
        return figures.find("burglary").orElseThrow();
    }
}
