package org.watchward.publicsite.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.charts.Chart;
import org.watchward.charts.ColumnChart;
import org.watchward.charts.IntervalPlot;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.open.Releases;

/** Who was killed or seriously injured on the roads. */
@Component
class RoadsTeller implements Teller {

    private static final int YEARS = 10;
    private static final int MOST_ROWS = 30;
    private static final List<AreaType> PARTS = List.of(AreaType.DISTRICT, AreaType.WARD);

    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final Areas areas;
    private final Releases releases;

    RoadsTeller(PublicFigures figures, PublicPatterns patterns, Areas areas, Releases releases) {
        this.figures = figures;
        this.patterns = patterns;
        this.areas = areas;
        this.releases = releases;
    }

    @Override
    public Topic topic() {
        return Topic.ROADS;
    }

    @Override
    public Told tell(Area area, Choices choices) {
        var indicator = figures.indicators().stream()
                .filter(each -> each.numerator() instanceof Numerator.RoadCasualties)
                .filter(each -> each.areas().contains(area.type()))
                .findFirst();
        return indicator
                .map(each -> tell(each, area))
                .orElseGet(() -> new Told.Nothing(List.of("Casualties are not counted for a "
                        + area.type().singular() + " such as " + area.name() + ".")));
    }

    private Told tell(Indicator indicator, Area area) {
        var newest = figures.latest(List.of(indicator), area).get(indicator.id());
        return newest == null ? nothing(area) : report(indicator, area, newest);
    }

    /** What is held of the two tables, if anything, and of which of them. */
    private Told nothing(Area area) {
        var collisions = releases.current("stats19-collision").size();
        var casualties = releases.current("stats19-casualty").size();
        var why = new ArrayList<String>();
        why.add("Road casualties of " + area.name() + " are not held.");
        if (collisions > 0 && casualties == 0) {
            why.add("A table of collisions is held, but none of casualties, so nobody who was hurt can be counted.");
        } else if (casualties > 0 && collisions == 0) {
            why.add("A table of casualties is held, but none of collisions, so nobody knows where they were hurt.");
        } else if (collisions > 0) {
            why.add("Both tables are held, but not for all districts of this area in one year.");
        }
        return new Told.Nothing(why);
    }

    private Told report(Indicator indicator, Area area, Period newest) {
        var all = patterns.years(indicator, area);
        var years = all.subList(Math.max(0, all.size() - YEARS), all.size());
        var grounds = new Grounds();
        years.forEach(answer -> grounds.madeOf(answer.figure()));
        grounds.add(years.get(years.size() - 1).figure());
        grounds.add(indicator.caveats());
        var source = new Chart.Source(indicator.source(), grounds.asOf());
        var answer = years.get(years.size() - 1);
        var charts = new ArrayList<Chart>();
        charts.add(byYear(area, years, source));
        byArea(indicator, area, newest, source).ifPresent(charts::add);
        return new Told.Report(
                finding(area, answer),
                List.of(answer.statement().headline() + " " + answer.statement().detail()),
                charts,
                List.of(),
                grounds.caveats(),
                source.publisher(),
                source.asOf(),
                grounds.releases());
    }

    private static String finding(Area area, Answer answer) {
        var rate = Plots.rate(answer.figure());
        var counted =
                answer.figure() instanceof Figure.Known known ? known.count().shown() : "No known number of";
        return counted + " people were killed or seriously injured on the roads of " + area.name() + " in "
                + answer.period().words()
                + (rate == null ? "." : ": " + rate.words() + " (95% interval " + rate.limitsShown() + ").");
    }

    private static Chart byYear(Area area, List<Answer> years, Chart.Source source) {
        var last = years.get(years.size() - 1);
        var columns = years.stream()
                .map(answer -> Plots.column(answer.period().words(), answer.figure(), answer.equals(last)))
                .toList();
        return new ColumnChart(
                "years",
                range(columns) + " " + per(last),
                "People killed or seriously injured, adjusted, " + area.name() + ", with 95% intervals",
                "Year",
                per(last),
                columns,
                null,
                source);
    }

    private static String range(List<ColumnChart.Column> columns) {
        var values = columns.stream()
                .map(ColumnChart.Column::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var least = values.get(0).toPlainString();
        var most = values.get(values.size() - 1).toPlainString();
        return least.equals(most) ? least : "From " + least + " to " + most;
    }

    private static String per(Answer answer) {
        return "per " + Say.count(answer.indicator().multiplier()) + " residents";
    }

    private Optional<Chart> byArea(Indicator indicator, Area area, Period period, Chart.Source source) {
        return PARTS.stream()
                .filter(type ->
                        type.compareTo(area.type()) < 0 && indicator.areas().contains(type))
                .map(type -> patterns.across(indicator, areas.parts(area.code(), type), period))
                .map(parts -> Plots.ranked(parts, MOST_ROWS))
                .filter(rows -> rows.size() > 1)
                .findFirst()
                .map(rows -> IntervalPlot.of(
                        "areas",
                        "Highest in " + rows.get(0).label() + ", though where intervals meet the order is not sure",
                        "People killed or seriously injured, adjusted, in parts of " + area.name() + ", "
                                + period.words() + ", with 95% intervals",
                        "Area",
                        "per " + Say.count(indicator.multiplier()) + " residents",
                        rows,
                        null,
                        source));
    }
}
