package org.watchward.publicsite.topics;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.charts.Chart;
import org.watchward.charts.IntervalPlot;
import org.watchward.charts.MonthChart;
import org.watchward.charts.MonthSeries;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.Searches;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.sources.open.Releases;

/** How often people were stopped and searched, and whether what was looked for was found. */
@Component
class SearchesTeller implements Teller {

    private static final String DATASET = "police-stop-and-search";
    private static final int MONTHS = 36;

    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final Areas areas;
    private final Places places;
    private final Releases releases;

    SearchesTeller(PublicFigures figures, PublicPatterns patterns, Areas areas, Places places, Releases releases) {
        this.figures = figures;
        this.patterns = patterns;
        this.areas = areas;
        this.places = places;
        this.releases = releases;
    }

    @Override
    public Topic topic() {
        return Topic.STOP_AND_SEARCH;
    }

    @Override
    public Told tell(Area area, Choices choices) {
        var held = held(area);
        if (held.isEmpty()) {
            return new Told.Nothing(List.of(places.force(area)
                    .map(force -> "No stop-and-search file of " + force.name() + "’s police is held.")
                    .orElse("The police force of " + area.name() + " is not known, so no file can be its own.")));
        }
        var period = newest(held);
        var answers = figures.answers(searches(area, found -> true), area, period);
        return answers.stream().anyMatch(answer -> answer.figure() instanceof Figure.Known)
                ? report(area, period, held, answers)
                : new Told.Nothing(answers.stream()
                        .map(answer -> answer.statement().detail())
                        .toList());
    }

    private NavigableSet<YearMonth> held(Area area) {
        return places.force(area)
                .map(force ->
                        new TreeSet<>(releases.byMonth(DATASET, force.code()).keySet()))
                .orElseGet(TreeSet::new);
    }

    /** The latest twelve months that are whole, else the unbroken run of months up to the newest. */
    private static Period newest(NavigableSet<YearMonth> held) {
        return new Periods(held).latestWhole().orElseGet(() -> {
            var first = held.last();
            while (held.contains(first.minusMonths(1))) {
                first = first.minusMonths(1);
            }
            return first.equals(held.last()) ? new Period.Month(first) : new Period.Range(first, held.last());
        });
    }

    private List<Indicator> searches(Area area, Predicate<Searches> wanted) {
        return figures.indicators().stream()
                .filter(each -> each.numerator() instanceof Searches searches && wanted.test(searches))
                .filter(each -> each.areas().contains(area.type()))
                .toList();
    }

    private Told report(Area area, Period period, NavigableSet<YearMonth> held, List<Answer> answers) {
        var grounds = new Grounds();
        answers.forEach(answer -> grounds.add(answer.figure()));
        answers.forEach(answer -> grounds.add(answer.indicator().caveats()));
        var source = new Chart.Source(answers.get(0).indicator().source(), grounds.asOf());
        var charts = new ArrayList<Chart>();
        byMonth(area, held, source).ifPresent(charts::add);
        byArea(area, period, false, source).ifPresent(charts::add);
        byArea(area, period, true, source).ifPresent(charts::add);
        return new Told.Report(
                finding(area, period, answers),
                more(period, held, answers),
                charts,
                List.of(),
                grounds.caveats(),
                source.publisher(),
                source.asOf(),
                grounds.releases());
    }

    private static @Nullable Answer of(List<Answer> answers, boolean found) {
        return answers.stream()
                .filter(answer -> ((Searches) answer.indicator().numerator()).found() == found)
                .findFirst()
                .orElse(null);
    }

    private static String finding(Area area, Period period, List<Answer> answers) {
        var all = of(answers, false);
        if (all == null || !(all.figure() instanceof Figure.Known known)) {
            return "Stop and search in " + area.name() + ", " + period.words();
        }
        if (known.count().value().signum() == 0) {
            return "No stop and search is known to have been in " + area.name() + " in " + period.words() + ".";
        }
        var linked = of(answers, true);
        var share = linked == null ? null : Plots.rate(linked.figure());
        return known.count().shown() + " stops and searches in " + area.name() + " in " + period.words()
                + (share == null
                        ? "."
                        : "; " + share.shown() + " found what was looked for (95% interval " + share.limitsShown()
                                + "), of the " + share.denominator().shown().replaceFirst(" .*", "")
                                + " of which that is known.");
    }

    private static List<String> more(Period period, NavigableSet<YearMonth> held, List<Answer> answers) {
        var more = new ArrayList<String>();
        answers.stream()
                .filter(answer -> answer.figure() instanceof Figure.Missing)
                .forEach(answer -> more.add(
                        answer.indicator().name() + ": " + answer.statement().detail()));
        var all = of(answers, false);
        if (all != null
                && all.figure() instanceof Figure.Known known
                && known.count().value().signum() == 0) {
            known.caveats().stream().limit(1).forEach(more::add);
        }
        var rate = all == null ? null : Plots.rate(all.figure());
        if (all != null && rate != null && rate.value().signum() > 0) {
            more.add(Say.sentence(rate.words()) + " 95% interval " + rate.limitsShown() + ".");
            more.add(all.statement().headline() + " " + all.statement().detail());
        }
        more.add("Files are held for "
                + (held.size() == 1 ? Say.month(held.first()) + " alone." : new Periods(held).covers() + ".")
                + (period.length() < 12 ? " A period of less than a year is not made up to one." : ""));
        return more;
    }

    private Optional<Chart> byMonth(Area area, NavigableSet<YearMonth> held, Chart.Source source) {
        var counted = searches(area, searches -> !searches.found());
        var first = held.last().minusMonths(MONTHS - 1L);
        var months = held.tailSet(first.isBefore(held.first()) ? held.first() : first, true);
        if (counted.isEmpty() || months.size() < 2) {
            return Optional.empty();
        }
        var values = new TreeMap<YearMonth, BigDecimal>();
        var periods = months.stream().<Period>map(Period.Month::new).toList();
        for (var answer : patterns.each(counted.get(0), area, periods)) {
            if (answer.figure() instanceof Figure.Known known) {
                values.put(answer.period().first(), known.count().value());
            }
        }
        var span = new Period.Range(months.first(), months.last());
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(MonthChart.of(
                        "months",
                        "From " + Say.count(Collections.min(values.values()).longValue()) + " to "
                                + Say.count(Collections.max(values.values()).longValue()) + " searches a month",
                        "Stops and searches, " + area.name() + ", " + span.words(),
                        "searches a month",
                        span,
                        new MonthSeries("Searches", values),
                        source));
    }

    private Optional<Chart> byArea(Area area, Period period, boolean found, Chart.Source source) {
        var indicators = searches(area, searches -> searches.found() == found);
        if (indicators.isEmpty() || area.type().compareTo(AreaType.DISTRICT) <= 0) {
            return Optional.empty();
        }
        var indicator = indicators.get(0);
        var districts = areas.parts(area.code(), AreaType.DISTRICT);
        var rows = Plots.ranked(patterns.across(indicator, districts, period), districts.size());
        return rows.size() < 2 || rows.get(0).value().signum() == 0
                ? Optional.empty()
                : Optional.of(IntervalPlot.of(
                        found ? "found" : "areas",
                        (found ? "Found most often in " : "Most per resident in ")
                                + rows.get(0).label() + ", though where intervals meet the order is not sure",
                        indicator.name() + ", districts of " + area.name() + ", " + period.words()
                                + ", with 95% intervals",
                        "District",
                        found ? "% of searches" : "per " + Say.count(indicator.multiplier()) + " residents",
                        rows,
                        null,
                        source));
    }
}
