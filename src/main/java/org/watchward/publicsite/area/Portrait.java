package org.watchward.publicsite.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.AreaLine;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.indicators.open.shown.Worst;
import org.watchward.kernel.Period;
import org.watchward.publicsite.CrimeFigures;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Subject;

/**
 * All that the page of an area shows.
 *
 * @param periods of the months of its force; absent if none is held
 * @param asked the one period that was chosen; absent if each indicator has its newest
 * @param lines every indicator that was read, in the order in which they are declared
 * @param series those of them that count months
 * @param controls the limits of those that are drawn, by the id of their indicator
 * @param peers similar areas, most alike first; none if none is known
 * @param unknown what cannot be said
 */
record Portrait(
        Area area,
        @Nullable Periods periods,
        @Nullable Period asked,
        List<AreaLine> lines,
        List<Series> series,
        Map<String, ControlChart> controls,
        List<Area> peers,
        List<Unknown> unknown) {

    /** Whether nothing at all is known. */
    boolean empty() {
        return lines.stream().noneMatch(AreaLine::known);
    }

    /** Why the months do not end with the newest; empty if they do. */
    public String whyNotTheLatest() {
        return periods == null ? "" : periods.whyNotTheLatest(asked == null ? periods.usual() : asked);
    }

    /** At most five that a reader should see first. */
    public List<AreaLine> standingOut() {
        return Worst.standingOut(lines);
    }

    /** Tables of what is known, under their headings. */
    List<Group> groups(Sorting sorting, boolean worstOnly) {
        var groups = new ArrayList<Group>();
        for (var subject : Subject.all()) {
            var own = lines.stream()
                    .filter(line -> line.known() && Subject.of(line.indicator()) == subject)
                    .filter(line -> !worstOnly || Worst.both(line))
                    .sorted(sorting.order())
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(subject, own, periods(own)));
            }
        }
        return groups;
    }

    private static String periods(List<AreaLine> lines) {
        return Say.list(lines.stream().map(AreaLine::period).distinct().toList());
    }

    /** All crime and anti-social behaviour, month by month. */
    public List<MonthlyFigure> sums() {
        return CrimeFigures.SUMS.stream()
                .flatMap(id -> lines.stream().filter(line -> line.id().equals(id)))
                .flatMap(line -> months(line).stream())
                .toList();
    }

    private List<MonthlyFigure> months(AreaLine line) {
        return series.stream()
                .filter(each -> each.indicator().equals(line.indicator()))
                .map(each -> MonthlyFigure.of(
                        each, line.direction().sentence(), line.answer().period(), line.asOf()))
                .map(figure -> controls.containsKey(line.id()) ? figure.within(controls.get(line.id())) : figure)
                .toList();
    }

    /** What a reader must know of every number, each said once. */
    public List<String> caveats() {
        var caveats = new LinkedHashSet<String>();
        lines.stream()
                .filter(AreaLine::known)
                .forEach(line -> caveats.addAll(line.indicator().caveats()));
        return List.copyOf(caveats);
    }

    /** What is to be known of the monthly figures in particular; that of the others stands on their own pages. */
    public List<String> warnings() {
        return lines.stream()
                .filter(line -> Subject.of(line.indicator()) == Subject.RECORDED)
                .map(line -> line.answer().figure())
                .filter(Figure.Known.class::isInstance)
                .flatMap(figure -> ((Figure.Known) figure).caveats().stream())
                .distinct()
                .toList();
    }

    /** {@code r1, r4}: what the numbers are made from. */
    public List<String> releases() {
        return known().flatMap(figure -> figure.releases().stream())
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
    }

    /** Who published the evidence. */
    public List<String> sources() {
        return lines.stream()
                .filter(AreaLine::known)
                .map(line -> line.indicator().source() + " (" + line.indicator().licence() + ")")
                .distinct()
                .toList();
    }

    /** From the oldest to the newest day on which any of it left its publisher. */
    public String asOf() {
        var days = known().map(Figure.Known::asOf)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "The files do not say when they were made.";
        }
        var oldest = days.get(0);
        LocalDate newest = days.get(days.size() - 1);
        return oldest.equals(newest) ? Say.day(oldest) : "Between " + Say.day(oldest) + " and " + Say.day(newest);
    }

    private Stream<Figure.Known> known() {
        return lines.stream()
                .map(line -> line.answer().figure())
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast);
    }

    /**
     * What cannot be said.
     *
     * @param names of the indicators
     * @param reason why, and what would fill it
     */
    record Unknown(String names, String reason) {}
}
