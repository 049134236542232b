package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;

/**
 * A count month by month, drawn as a line that breaks where a month is missing.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, unit, area and period
 * @param unit what one of them is called, in the plural: {@code crimes a month}
 * @param span all months of the axis
 * @param subject the one strong line
 * @param context grey lines to compare with; usually none
 * @param bands shaded ranges, such as what is usual
 * @param events labelled verticals, such as a change of recording
 * @param highlighted the months that the words around the chart are about, or null for none
 * @param source who published the numbers and how old they are
 */
public record MonthChart(
        String id,
        String finding,
        String subtitle,
        String unit,
        Period.Range span,
        MonthSeries subject,
        List<MonthSeries> context,
        List<Band> bands,
        List<Event> events,
        Period.@Nullable Range highlighted,
        Source source)
        implements Chart {

    /** Copies the lists and refuses an id that cannot be one in HTML. */
    public MonthChart {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("id must be lower-case letters, digits and hyphens, was '" + id + "'");
        }
        context = List.copyOf(context);
        bands = List.copyOf(bands);
        events = List.copyOf(events);
    }

    /** A chart of one line with nothing else on it. */
    public static MonthChart of(
            String id,
            String finding,
            String subtitle,
            String unit,
            Period.Range span,
            MonthSeries subject,
            Source source) {
        return new MonthChart(
                id, finding, subtitle, unit, span, subject, List.of(), List.of(), List.of(), null, source);
    }

    /** The same chart with labelled verticals. */
    public MonthChart withEvents(List<Event> marked) {
        return new MonthChart(id, finding, subtitle, unit, span, subject, context, bands, marked, highlighted, source);
    }

    /** The same chart with shaded ranges. */
    public MonthChart withBands(List<Band> shaded) {
        return new MonthChart(id, finding, subtitle, unit, span, subject, context, shaded, events, highlighted, source);
    }

    /** The same chart with some months set apart. */
    public MonthChart highlighting(Period.Range months) {
        return new MonthChart(id, finding, subtitle, unit, span, subject, context, bands, events, months, source);
    }

    /** The stretches of months without a value, in order. */
    public List<Period.Range> missing() {
        return Months.runs(span.months(), month -> !subject.values().containsKey(month));
    }

    @Override
    public String description() {
        return Stream.of(finding, subtitle + ".", range(), latest(), marked(), notHeld())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String range() {
        return subject.lowest()
                .flatMap(low -> subject.highest().map(high -> "Between " + at(low) + " and " + at(high) + "."))
                .orElse("No month is held.");
    }

    private String latest() {
        var held = subject.values();
        if (held.isEmpty()) {
            return "";
        }
        var month = held.lastKey();
        return "The latest is " + Amounts.shown(held.getOrDefault(month, BigDecimal.ZERO)) + " in "
                + Months.words(month) + ".";
    }

    private String marked() {
        return events.stream()
                .map(event -> Months.words(event.month()) + ": " + event.label() + ".")
                .collect(Collectors.joining(" "));
    }

    private String notHeld() {
        return missing().isEmpty() ? "" : "Not held: " + Months.words(missing()) + ".";
    }

    private static String at(Map.Entry<YearMonth, BigDecimal> point) {
        return Amounts.shown(point.getValue()) + " (" + Months.words(point.getKey()) + ")";
    }

    @Override
    public DataTable table() {
        var headings = new ArrayList<>(List.of("Month", subject.label()));
        context.forEach(series -> headings.add(series.label()));
        var rows = span.months().stream().map(this::row).toList();
        return new DataTable(subtitle, headings, rows);
    }

    private List<String> row(YearMonth month) {
        var cells = new ArrayList<>(List.of(Months.words(month)));
        Stream.concat(Stream.of(subject), context.stream())
                .map(series -> series.at(month).map(Amounts::shown).orElse("not held"))
                .forEach(cells::add);
        return cells;
    }

    @Override
    public String svg(Size size) {
        return new MonthDrawing(this, size).draw();
    }

    /**
     * A shaded range over some months.
     *
     * @param label what it is, as written beside it
     * @param ranges lowest and highest for each month
     */
    public record Band(String label, NavigableMap<YearMonth, Between> ranges) {
        /** Copies the ranges. */
        public Band {
            ranges = new TreeMap<>(ranges);
        }
    }

    /** From a lowest to a highest value, both included. */
    public record Between(BigDecimal lowest, BigDecimal highest) {
        /** Refuses a range that is upside down. */
        public Between {
            if (lowest.compareTo(highest) > 0) {
                throw new IllegalArgumentException(
                        "a range goes from lowest to highest, was " + lowest + " to " + highest);
            }
        }
    }

    /** Something that happened at the start of a month and changes how the line is read. */
    public record Event(YearMonth month, String label) {}
}
