package org.watchward.sources.open;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.watchward.kernel.AreaCode;

/**
 * What is held of one force and month.
 *
 * @param force the police force area
 * @param month the month
 * @param categories each category that has rows, by its data.police.uk id
 */
public record MonthCoverage(AreaCode force, YearMonth month, Map<String, CategoryCoverage> categories) {

    /** The id of anti-social behaviour, which is never part of all crime. */
    public static final String ANTI_SOCIAL_BEHAVIOUR = "anti-social-behaviour";

    /** Copies the categories. */
    public MonthCoverage {
        categories = Map.copyOf(new TreeMap<>(categories));
    }

    /**
     * One category.
     *
     * @param rows how many are held
     * @param unlocated how many of them have no area code
     * @param state whether that is the whole
     * @param reason why it may not be, in words; empty if nothing speaks against it
     */
    public record CategoryCoverage(long rows, long unlocated, CoverageState state, String reason) {}

    /** One category; a category without rows in a month that is held is present, and zero. */
    public CategoryCoverage of(String category) {
        return categories.getOrDefault(category, new CategoryCoverage(0, 0, CoverageState.PRESENT, ""));
    }

    /** All crime: every category but anti-social behaviour; partial if any of them is. */
    public CategoryCoverage allCrime() {
        var crimes = categories.entrySet().stream()
                .filter(each -> !each.getKey().equals(ANTI_SOCIAL_BEHAVIOUR))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        var rows = crimes.stream().mapToLong(each -> each.getValue().rows()).sum();
        var unlocated =
                crimes.stream().mapToLong(each -> each.getValue().unlocated()).sum();
        var partial = crimes.stream()
                .filter(each -> each.getValue().state() == CoverageState.PARTIAL_SUSPECTED)
                .toList();
        if (partial.isEmpty()) {
            return new CategoryCoverage(rows, unlocated, CoverageState.PRESENT, "");
        }
        var reasons = String.join(
                " ", partial.stream().map(each -> each.getValue().reason()).toList());
        return new CategoryCoverage(rows, unlocated, CoverageState.PARTIAL_SUSPECTED, reasons);
    }

    /** Rows of all categories, anti-social behaviour included. */
    public long rows() {
        return categories.values().stream().mapToLong(CategoryCoverage::rows).sum();
    }

    /** Rows of all categories without an area code. */
    public long unlocated() {
        return categories.values().stream()
                .mapToLong(CategoryCoverage::unlocated)
                .sum();
    }
}
