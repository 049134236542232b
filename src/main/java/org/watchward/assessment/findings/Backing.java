package org.watchward.assessment.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;

/**
 * What stands behind a finding, as the data says it now.
 *
 * @param sentence as the engine says it
 * @param grounds by what it was judged; empty if nothing was
 * @param course months or years as a chart; null if there is nothing to draw
 * @param notes what must be said of that chart
 * @param comparison the area beside others; null if there is none
 * @param alone why there is none, as a sentence; empty if there is one
 * @param figure the year's figure and that of the year before, or why they are not comparable
 * @param map null if there is none
 */
record Backing(
        String sentence,
        String grounds,
        @Nullable Chart course,
        List<String> notes,
        @Nullable Chart comparison,
        String alone,
        String figure,
        @Nullable AreaMap map) {

    Backing {
        notes = List.copyOf(notes);
    }

    /** Of an indicator or area that is not held any more. */
    static Backing none(Finding finding) {
        return new Backing(
                finding.said(),
                "Its indicator or its area is not held any more, so nothing can be shown beside it.",
                null,
                List.of(),
                null,
                "Its indicator or its area is not held any more.",
                "",
                null);
    }
}
