package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.watchward.kernel.Period;

/**
 * Values by month; a month that is not in the map is missing, which is never zero.
 *
 * @param label what is counted, as written at the line
 * @param values 0 or more each
 */
public record MonthSeries(String label, NavigableMap<YearMonth, BigDecimal> values) {

    /** Copies the values and refuses one below zero. */
    public MonthSeries {
        values = new TreeMap<>(values);
        values.forEach((month, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("a value must be 0 or more, was " + value + " in " + month);
            }
        });
    }

    MonthSeries within(Period.Range span) {
        return new MonthSeries(label, values.subMap(span.first(), true, span.last(), true));
    }

    Optional<BigDecimal> at(YearMonth month) {
        return Optional.ofNullable(values.get(month));
    }

    Optional<Map.Entry<YearMonth, BigDecimal>> latest() {
        return Optional.ofNullable(values.lastEntry());
    }

    Optional<Map.Entry<YearMonth, BigDecimal>> highest() {
        return values.entrySet().stream().max(Map.Entry.comparingByValue());
    }

    Optional<Map.Entry<YearMonth, BigDecimal>> lowest() {
        return values.entrySet().stream().min(Map.Entry.comparingByValue());
    }
}
