package org.watchward.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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
 * @param limits centre and control limits by month; usually none
 * @param marks months set apart by a triangle, such as unusual ones
 * @param atLeast what the axis reaches even when no value does, so that several charts share a scale; 0 for no such wish
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
        NavigableMap<YearMonth, Lines> limits,
        List<Mark> marks,
        BigDecimal atLeast,
        Source source)
        implements Chart {

    private static final NavigableMap<YearMonth, Lines> NO_LIMITS = Collections.emptyNavigableMap();

    /** Copies what lies within the span, without the rest; refuses an id that cannot be one in HTML, or an axis that ends below zero. */
    public MonthChart {
        Check.id(id);
        Check.that(atLeast.signum() >= 0, "the axis must reach 0 or more, was " + atLeast);
        subject = subject.within(span);
        limits = new TreeMap<>(limits.subMap(span.first(), true, span.last(), true));
        marks = marks.stream().filter(mark -> holds(span, mark.month())).toList();
        context = context.stream().map(series -> series.within(span)).toList();
        bands = List.copyOf(bands);
        events = events.stream().filter(event -> holds(span, event.month())).toList();
    }

    private static boolean holds(Period.Range span, YearMonth month) {
        return !month.isBefore(span.first()) && !month.isAfter(span.last());
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
                id,
                finding,
                subtitle,
                unit,
                span,
                subject,
                List.of(),
                List.of(),
                List.of(),
                null,
                NO_LIMITS,
                List.of(),
                BigDecimal.ZERO,
                source);
    }

    /** The same chart with labelled verticals. */
    public MonthChart withEvents(List<Event> marked) {
        return with(context, bands, marked, highlighted, limits, marks, atLeast);
    }

    /** The same chart with shaded ranges. */
    public MonthChart withBands(List<Band> shaded) {
        return with(context, shaded, events, highlighted, limits, marks, atLeast);
    }

    /** The same chart with some months set apart. */
    public MonthChart highlighting(Period.Range months) {
        return with(context, bands, events, months, limits, marks, atLeast);
    }

    /** The same chart with grey lines to compare with, counted in the same unit. */
    public MonthChart withContext(List<MonthSeries> compared) {
        return with(compared, bands, events, highlighted, limits, marks, atLeast);
    }

    /**
     * The same chart with control limits, which may step with the length of a month. A month that is not in the map has none;
     * an event starts a new part.
     */
    public MonthChart withLimits(NavigableMap<YearMonth, Lines> control) {
        return with(context, bands, events, highlighted, control, marks, atLeast);
    }

    /** The same chart with triangles at some months; one at a month that is not held is said, but not drawn. */
    public MonthChart withMarks(List<Mark> triangles) {
        return with(context, bands, events, highlighted, limits, triangles, atLeast);
    }

    /** The same chart on an axis that reaches {@code top} or more: small multiples share the highest of all. */
    public MonthChart sharing(BigDecimal top) {
        return with(context, bands, events, highlighted, limits, marks, top);
    }

    private MonthChart with(
            List<MonthSeries> compared,
            List<Band> shaded,
            List<Event> happened,
            Period.@Nullable Range apart,
            NavigableMap<YearMonth, Lines> control,
            List<Mark> triangles,
            BigDecimal top) {
        return new MonthChart(
                id, finding, subtitle, unit, span, subject, compared, shaded, happened, apart, control, triangles, top,
                source);
    }

    /** The stretches of months without a value, in order. */
    public List<Period.Range> missing() {
        return Months.runs(span.months(), month -> !subject.values().containsKey(month));
    }

    @Override
    public String description() {
        return MonthWords.description(this);
    }

    @Override
    public DataTable table() {
        return MonthWords.table(this);
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
            Check.that(
                    lowest.compareTo(highest) <= 0,
                    "a range goes from lowest to highest, was " + lowest + " to " + highest);
        }
    }

    /** Something that happened at the start of a month and changes how the line is read. */
    public record Event(YearMonth month, String label) {}

    /**
     * Control limits of one month.
     *
     * @param centre what is expected; between the limits
     * @param lower lower control limit; drawn from zero where it is below
     * @param upper upper control limit
     */
    public record Lines(BigDecimal centre, BigDecimal lower, BigDecimal upper) {
        /** Refuses a centre outside its limits. */
        public Lines {
            Check.that(
                    lower.compareTo(centre) <= 0 && centre.compareTo(upper) <= 0,
                    "the limits must hold the centre, was " + centre + " in " + lower + " to " + upper);
        }
    }

    /**
     * A month set apart, by a triangle that points up or down.
     *
     * @param month the month
     * @param words why, as said in the description and the table: {@code unusually high}
     * @param high whether the triangle points up and stands above the point
     */
    public record Mark(YearMonth month, String words, boolean high) {}
}
