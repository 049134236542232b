package org.watchward.indicators.documents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;

/** Months as people say them: those that follow one another together. */
final class MonthRuns {

    private MonthRuns() {}

    /** {@code January 2017 to May 2017 and July 2025}; {@code none} if there are none. */
    static String words(List<YearMonth> months) {
        var runs = new ArrayList<Period.Range>();
        for (var month : months) {
            var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.last().plusMonths(1).equals(month)) {
                runs.set(runs.size() - 1, new Period.Range(last.first(), month));
            } else {
                runs.add(new Period.Range(month, month));
            }
        }
        return runs.isEmpty() ? "none" : Say.runs(runs);
    }
}
