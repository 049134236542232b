package org.watchward.indicators;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchward.statistics.signal.MonthlyCounts;

/** Rows of one area by category and month, as plain numbers: the scan asks it millions of times. */
final class CategoryCounts {

    private final int first;
    private final int length;
    private final Map<String, double[]> byCategory = new HashMap<>();

    CategoryCounts(YearMonth first, int length) {
        this.first = MonthlyCounts.numberOf(first);
        this.length = length;
    }

    void add(String category, YearMonth month, double rows) {
        byCategory.computeIfAbsent(category, each -> new double[length])[MonthlyCounts.numberOf(month) - first] += rows;
    }

    /** The categories together in some months; a month without a row had none. */
    MonthlyCounts of(Set<String> categories, List<YearMonth> months) {
        var numbers = months.stream().mapToInt(MonthlyCounts::numberOf).toArray();
        var counts = new double[numbers.length];
        for (var category : categories) {
            var rows = byCategory.get(category);
            for (var i = 0; rows != null && i < numbers.length; i++) {
                counts[i] += rows[numbers[i] - first];
            }
        }
        return new MonthlyCounts(numbers, counts);
    }
}
