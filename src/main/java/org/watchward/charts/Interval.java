package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two ends of an interval, or none: a list of two or of none. */
record Interval(List<BigDecimal> ends) {

    static Interval of(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        Check.that((lower == null) == (upper == null), "an interval has two ends or none");
        return lower == null || upper == null ? new Interval(List.of()) : new Interval(List.of(lower, upper));
    }

    void mustHold(BigDecimal value) {
        Check.that(
                !held() || (lower().compareTo(value) <= 0 && value.compareTo(upper()) <= 0),
                "the interval must hold the value, was " + value + " in " + String.join(" to ", shown()));
    }

    boolean held() {
        return !ends.isEmpty();
    }

    BigDecimal lower() {
        return ends.get(0);
    }

    BigDecimal upper() {
        return ends.get(1);
    }

    private List<String> shown() {
        return ends.stream().map(Amounts::shown).toList();
    }

    /** As said behind the value. */
    String words() {
        return held() ? " (between " + String.join(" and ", shown()) + ")" : "";
    }

    /** The value and the ends, for a scale that holds them all. */
    Stream<BigDecimal> with(BigDecimal value) {
        return Stream.concat(Stream.of(value), ends.stream());
    }
}
