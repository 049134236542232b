package org.watchward.indicators.open.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/** Reads all that is said of an area, indicator by indicator. */
@Component
public class AreaLines {

    private final PublicFigures figures;

    AreaLines(PublicFigures figures) {
        this.figures = figures;
    }

    /** Every indicator that is given for areas of a kind, in their order. */
    public List<Indicator> possible(Area area) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.areas().contains(area.type()))
                .toList();
    }

    /** Each indicator of an area for the newest period in which it is known, and its months up to the newest held. */
    public Read newest(Area area, Period.@Nullable Range held) {
        var possible = possible(area);
        return read(area, possible, figures.latest(possible, area), held);
    }

    /**
     * All indicators of an area for one period.
     *
     * @param months by which those that count months are judged; absent if none is held
     */
    public Read of(Area area, Period period, Period.@Nullable Range months) {
        var possible = possible(area);
        return read(
                area,
                possible,
                possible.stream().collect(Collectors.toMap(Indicator::id, indicator -> period)),
                months);
    }

    private Read read(Area area, List<Indicator> possible, Map<String, Period> periods, Period.@Nullable Range months) {
        var reading = new Reading(area, months);
        possible.stream()
                .filter(indicator -> periods.containsKey(indicator.id()))
                .collect(Collectors.groupingBy(
                        indicator -> periods.get(indicator.id()), LinkedHashMap::new, Collectors.toList()))
                .forEach(reading::read);
        return new Read(
                possible.stream()
                        .filter(indicator -> reading.compared.containsKey(indicator.id()))
                        .map(reading::line)
                        .toList(),
                List.copyOf(reading.series.values()),
                List.copyOf(reading.compared.values()));
    }

    /**
     * What was read.
     *
     * @param lines one for each indicator, in the order in which they are declared
     * @param series the months of those that count them
     * @param compared each beside other places
     */
    public record Read(List<AreaLine> lines, List<Series> series, List<Compared> compared) {
        /** Copies the lists. */
        public Read {
            lines = List.copyOf(lines);
            series = List.copyOf(series);
            compared = List.copyOf(compared);
        }
    }

    private final class Reading {

        private final Area area;
        private final Period.@Nullable Range months;
        private final Map<String, Compared> compared = new LinkedHashMap<>();
        private final Map<String, Series> series = new HashMap<>();

        Reading(Area area, Period.@Nullable Range months) {
            this.area = area;
            this.months = months;
        }

        void read(Period period, List<Indicator> indicators) {
            var alone = indicators.stream().filter(AreaLines::manyToRead).toList();
            var beside = new ArrayList<>(indicators);
            beside.removeAll(alone);
            if (!alone.isEmpty()) {
                figures.answers(alone, area, period).forEach(answer -> add(new Compared(answer, List.of(), List.of())));
            }
            if (!beside.isEmpty()) {
                beside(period, beside);
            }
        }

        private void beside(Period period, List<Indicator> indicators) {
            if (months == null) {
                figures.compared(indicators, area, period).forEach(this::add);
                return;
            }
            var everything = figures.everything(indicators, area, period, months);
            everything.compared().forEach(this::add);
            everything.monthly().forEach(each -> series.put(each.indicator().id(), each));
        }

        private void add(Compared each) {
            compared.put(each.answer().indicator().id(), each);
        }

        AreaLine line(Indicator indicator) {
            var beside = Objects.requireNonNull(compared.get(indicator.id()));
            var months = series.get(indicator.id());
            return new AreaLine(
                    beside.answer(),
                    Direction.of(beside.answer(), months),
                    Against.of(beside),
                    months == null ? null : Sparks.of("spark-" + indicator.id(), months),
                    months == null ? null : newest(months));
        }
    }

    /** What is made of every small area of a place takes long to make for its peers too: their own pages have it. */
    private static boolean manyToRead(Indicator indicator) {
        var numerator = indicator.numerator();
        return numerator instanceof Numerator.Concentrated
                || numerator instanceof Numerator.DeprivationGap
                || numerator instanceof Numerator.UnlocatedRows;
    }

    private static @Nullable Point newest(Series series) {
        return series.points().stream()
                .filter(point -> point.figure() instanceof Figure.Known)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
