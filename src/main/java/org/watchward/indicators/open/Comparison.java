package org.watchward.indicators.open;

import java.math.BigDecimal;
import org.watchward.kernel.Period;

/** A figure against the same area a year earlier, or the reason why it is not set against it. */
public sealed interface Comparison {

    /**
     * A change between two whole and comparable periods.
     *
     * @param comparedWith the same period a year earlier
     * @param earlier its count
     * @param percent the change in percent of the earlier count, to four decimals
     * @param interval95 the limits of that change (docs/methods/change.md)
     * @param judgement what may be said of it; the interval alone says what counting chance alone gives
     */
    record Change(Period comparedWith, Count earlier, BigDecimal percent, Limits interval95, Judgement judgement)
            implements Comparison {

        /** What may be said of it. */
        public Verdict verdict() {
            return judgement.verdict();
        }

        /** The same change, judged on other grounds. */
        public Change judged(Judgement other) {
            return new Change(comparedWith, earlier, percent, interval95, other);
        }

        /** With its sign, to one decimal: {@code +13.3%}. */
        public String shown() {
            return Words.signed(percent) + "%";
        }
    }

    /**
     * No change can be given.
     *
     * @param reason why, in plain words
     * @param coverageChange whether the reason is that records are absent from one of the periods or both, or that one counts a larger area
     */
    record NotComparable(String reason, boolean coverageChange) implements Comparison {}
}
