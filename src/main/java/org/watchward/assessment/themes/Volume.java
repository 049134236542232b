package org.watchward.assessment.themes;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.publication.spi.Evidence;

/**
 * How many events of a theme were counted.
 *
 * @param brief the indicators and their count, to stand in a table
 * @param words how many of what, or why that is not known
 * @param count of the whole, or of those parts of which it is known; absent if of none
 * @param whole the answers for the whole that were counted together; empty if it is not known of the whole
 * @param missing parts of which nothing is known, where parts were added up
 * @param answers all that was asked for the theme, by which it is told whether a change could be judged
 */
record Volume(
        String brief,
        String words,
        @Nullable BigDecimal count,
        List<Answer> whole,
        List<Area> missing,
        List<Evidence> evidence,
        List<Answer> answers) {

    /** Copies the lists. */
    Volume {
        whole = List.copyOf(whole);
        missing = List.copyOf(missing);
        evidence = List.copyOf(evidence);
        answers = List.copyOf(answers);
    }

    /** A number from 0 to 1 that grows with the logarithm of the count and is 1 for the largest of all themes. */
    @Nullable
    Double value(BigDecimal largest) {
        if (count == null) {
            return null;
        }
        var most = Math.log1p(Math.max(0, largest.doubleValue()));
        return most == 0 ? 0.0 : Math.min(1, Math.log1p(Math.max(0, count.doubleValue())) / most);
    }
}
