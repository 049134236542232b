package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchward.sources.CoverageRule.Count;
import org.watchward.sources.CoverageRule.OnsYear;
import org.watchward.sources.open.CoverageState;

class CoverageRuleTests {

    private static final YearMonth START = YearMonth.of(2022, 1);

    @Test
    void suspectsTheLowSideOfAStep() {
        var judged = judge(burglary(150, 140, 145, 60, 65, 70, 62, 180, 190, 170, 185), List.of());

        assertThat(partialMonths(judged)).containsExactly("2022-04", "2022-05", "2022-06", "2022-07");
        assertThat(judged.get(3).reason())
                .contains("Burglary")
                .contains("August 2022")
                .contains("lower level");
    }

    @Test
    void takesSeasonForWhatItIs() {
        var judged = judge(burglary(272, 260, 293, 347, 419, 482, 490, 519, 589, 732, 570, 336), List.of());

        assertThat(partialMonths(judged)).isEmpty();
    }

    @Test
    void leavesSmallNumbersAlone() {
        var judged = judge(burglary(3, 2, 4, 3, 12, 14, 11, 15), List.of());

        assertThat(partialMonths(judged)).isEmpty();
    }

    @Test
    void suspectsASingleMonthFarBelowThoseAround() {
        var judged = judge(burglary(100, 110, 95, 20, 105, 98, 102), List.of());

        assertThat(partialMonths(judged)).containsExactly("2022-04");
    }

    @Test
    void suspectsAllCategoriesOfAMonthThatIsHalfThere() {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < 8; i++) {
            counts.add(new Count("X", START.plusMonths(i), "burglary", i == 4 ? 90 : 200, 0));
            counts.add(new Count("X", START.plusMonths(i), "drugs", i == 4 ? 85 : 200, 0));
        }

        assertThat(partialMonths(judge(counts, List.of()))).containsExactly("2022-05", "2022-05");
    }

    @Test
    void suspectsAYearFarBelowWhatOnsCounted() {
        var counts = burglary(68, 68, 68, 68, 68, 68, 68, 68, 68, 68, 68, 68);

        var judged = judge(counts, List.of(new OnsYear("X", "burglary", START, 8198)));

        assertThat(partialMonths(judged)).hasSize(12);
        assertThat(judged.get(0).reason())
                .isEqualTo("Burglary: 816 in the twelve months to December 2022, where ONS counted 8,198.");
    }

    @Test
    void blamesAShortYearOnTheMonthsThatAreShortAlone() {
        var counts =
                burglary(300, 300, 300, 300, 300, 300, 300, 45, 45, 45, 45, 45, 45, 45, 45, 300, 300, 300, 300, 300);

        var judged = judge(counts, List.of(new OnsYear("X", "burglary", START.plusMonths(4), 3600)));

        assertThat(partialMonths(judged)).hasSize(8).startsWith("2022-08").endsWith("2023-03");
    }

    @Test
    void acceptsAYearThatAgreesWithOns() {
        var counts = burglary(100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100);

        var judged = judge(counts, List.of(new OnsYear("X", "burglary", START, 1300)));

        assertThat(partialMonths(judged)).isEmpty();
    }

    @Test
    void doesNotMeasureAYearWithAMonthMissingByOns() {
        var counts = burglary(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10);

        var judged = judge(counts, List.of(new OnsYear("X", "burglary", START, 1300)));

        assertThat(partialMonths(judged)).isEmpty();
    }

    private static List<CoverageRule.Judged> judge(List<Count> counts, List<OnsYear> ons) {
        return CoverageRule.judge(counts, ons, category -> category.equals("burglary") ? "Burglary" : "Drugs");
    }

    private static List<Count> burglary(long... months) {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < months.length; i++) {
            counts.add(new Count("X", START.plusMonths(i), "burglary", months[i], 0));
        }
        return counts;
    }

    private static List<String> partialMonths(List<CoverageRule.Judged> judged) {
        return judged.stream()
                .filter(each -> each.state() == CoverageState.PARTIAL_SUSPECTED)
                .map(each -> each.count().month().toString())
                .toList();
    }
}
