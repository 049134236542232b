package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;

/** How counts run through the months of the year; or why it cannot be said. */
public sealed interface Season permits Season.Found, Refused {

    /**
     * The months of the year, over months that may be compared with each other (docs/methods/seasonality.md).
     *
     * @param months January to December
     * @param years the years of which any month is counted
     * @param peak the month with the highest index; absent if the months do not clearly differ
     * @param trough the month with the lowest; absent likewise
     * @param pValue how often a series without a season would differ as much from month to month
     * @param words the finding as one or two sentences
     * @param notes what is held and what was left out, each a sentence
     */
    record Found(
            Indicator indicator,
            Area area,
            List<OfYear> months,
            List<Integer> years,
            @Nullable Month peak,
            @Nullable Month trough,
            BigDecimal pValue,
            String words,
            List<String> notes)
            implements Season {

        /** Copies the lists. */
        public Found {
            months = List.copyOf(months);
            years = List.copyOf(years);
            notes = List.copyOf(notes);
        }

        /** Whether the months of the year clearly differ. */
        public boolean clear() {
            return peak != null;
        }
    }

    /**
     * One month of the year.
     *
     * @param years how many years have it
     * @param index its events a day, times those of the average month of its own years: 1.2 is a fifth above. To compare months by,
     *     since not every month need have the same years
     * @param mean of its counts
     * @param lowest of them
     * @param highest of them
     */
    record OfYear(Month month, int years, BigDecimal index, BigDecimal mean, BigDecimal lowest, BigDecimal highest) {}
}
