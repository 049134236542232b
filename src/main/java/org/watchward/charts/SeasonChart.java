package org.watchward.charts;

import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Years laid over one another, January to December, so that a season is told from a change.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, area and years
 * @param unit what one of them is called, in the plural: {@code crimes a month}
 * @param years values by month (1 to 12) by year; a month that is not in the map is missing, which is never zero
 * @param subject the year that the chart is about
 * @param source who published the numbers and how old they are
 */
public record SeasonChart(
        String id,
        String finding,
        String subtitle,
        String unit,
        NavigableMap<Integer, NavigableMap<Integer, BigDecimal>> years,
        int subject,
        Source source)
        implements Chart {

    /** Copies the values; refuses a month that there is not, a value below zero, and a subject that is none of the years. */
    public SeasonChart {
        Check.id(id);
        var copied = new TreeMap<Integer, NavigableMap<Integer, BigDecimal>>();
        years.forEach((year, months) -> copied.put(year, Collections.unmodifiableNavigableMap(new TreeMap<>(months))));
        years = Collections.unmodifiableNavigableMap(copied);
        years.values().forEach(months -> months.forEach(SeasonChart::check));
        Check.that(years.containsKey(subject), "the subject must be one of the years, was " + subject);
    }

    private static void check(int month, BigDecimal value) {
        Check.that(month >= 1 && month <= 12, "a month must be 1 to 12, was " + month);
        Check.that(value.signum() >= 0, "a value must be 0 or more, was " + value + " in month " + month);
    }

    NavigableMap<Integer, BigDecimal> of(int year) {
        return years.getOrDefault(year, Collections.emptyNavigableMap());
    }

    @Override
    public String description() {
        var said = years.descendingKeySet().stream().map(this::words).collect(Collectors.joining(" "));
        return finding + " " + subtitle + ". " + said;
    }

    private String words(int year) {
        var highest = of(year).entrySet().stream().max(Map.Entry.comparingByValue());
        var lowest = of(year).entrySet().stream().min(Map.Entry.comparingByValue());
        var range = highest.flatMap(high -> lowest.map(low -> "between " + at(low) + " and " + at(high)))
                .orElse("no month is held");
        return year + ": " + range + ".";
    }

    private static String at(Map.Entry<Integer, BigDecimal> point) {
        return Amounts.shown(point.getValue()) + " (" + name(point.getKey()) + ")";
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }

    @Override
    public DataTable table() {
        var headings = new ArrayList<>(List.of("Month"));
        years.keySet().forEach(year -> headings.add(year.toString()));
        var rows = new ArrayList<List<String>>();
        for (var month = 1; month <= 12; month++) {
            rows.add(row(month));
        }
        return new DataTable(subtitle, headings, rows);
    }

    private List<String> row(int month) {
        var cells = new ArrayList<>(List.of(name(month)));
        years.values().forEach(months -> {
            var value = months.get(month);
            cells.add(value == null ? "not held" : Amounts.shown(value));
        });
        return cells;
    }

    @Override
    public String svg(Size size) {
        return new SeasonDrawing(this, size).draw();
    }
}
