package org.watchward.sources;

import java.time.YearMonth;
import java.util.List;
import org.watchward.sources.open.CoverageState;

/** Whether each category of a force and month is whole (docs/methods/coverage.md). */
final class CoverageRule {

    private CoverageRule() {}

    /**
     * What is held of a category.
     *
     * @param force the police force area's code
     * @param rows how many
     * @param unlocated how many of them have no area code
     */
    record Count(String force, YearMonth month, String category, long rows, long unlocated) {}

    /** The verdict on one count. */
    record Judged(Count count, CoverageState state, String reason) {}

    static List<Judged> judge(List<Count> counts) {
        return counts.stream()
                .map(count -> new Judged(count, CoverageState.PRESENT, ""))
                .toList();
    }
}
