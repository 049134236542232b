package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The one verdict on a series of months (docs/methods/signal.md).
 *
 * @param kind what is said
 * @param pValue how often a series without any change, of the same spread, season and memory, would give as strong a sign; absent
 *     if not enough is held
 * @param since the month from which a level has shifted, the unusual month, or the first month of a trend; absent if nothing is said
 * @param percent how much more or less than before, than expected, or than at the start; absent if nothing is said
 * @param months how many comparable months were looked at
 * @param rule which test decided, in plain words
 * @param reading what it means by the indicator's polarity
 * @param words the finding as a sentence
 */
public record Signal(
        Kind kind,
        @Nullable BigDecimal pValue,
        @Nullable YearMonth since,
        @Nullable BigDecimal percent,
        int months,
        String rule,
        Reading reading,
        String words) {

    /** What is said of a series. */
    public enum Kind {
        /** Goes up all the way. */
        RISING("rising"),
        /** Goes down all the way. */
        FALLING("falling"),
        /** A higher level since a month. */
        SHIFTED_UP("shifted up"),
        /** A lower level since a month. */
        SHIFTED_DOWN("shifted down"),
        /** The newest month is higher than expected. */
        UNUSUALLY_HIGH("unusually high month"),
        /** The newest month is lower than expected. */
        UNUSUALLY_LOW("unusually low month"),
        /** Nothing that its usual variation would not give. */
        NO_CLEAR_CHANGE("no clear change"),
        /** Too few comparable months or events. */
        NOT_ENOUGH_DATA("not enough data");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it is said: {@code shifted up}. */
        public String words() {
            return words;
        }

        /** Whether something is said. */
        public boolean clear() {
            return this != NO_CLEAR_CHANGE && this != NOT_ENOUGH_DATA;
        }

        /** Whether it is upwards; false also if nothing is said. */
        public boolean up() {
            return this == RISING || this == SHIFTED_UP || this == UNUSUALLY_HIGH;
        }
    }

    /** What a change means to people. */
    public enum Reading {
        /** Things are better. */
        BETTER,
        /** Things are worse. */
        WORSE,
        /** It can mean more harm, or more trust, reporting or policing. */
        AMBIGUOUS,
        /** Nothing is said. */
        NONE
    }
}
