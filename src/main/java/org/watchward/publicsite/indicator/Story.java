package org.watchward.publicsite.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.charts.MonthChart;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.Against;
import org.watchward.indicators.open.shown.Choropleth;
import org.watchward.indicators.open.shown.Direction;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;

/**
 * All that is said of one indicator in one area.
 *
 * @param compared its newest figure, or that of the period asked for, beside others
 * @param periods of the months of the area's force; absent if none is held
 * @param years its years; none if it is counted monthly
 * @param series its months; absent if it is not counted monthly
 * @param control its months as a control chart; absent likewise
 * @param charts years, comparison, funnel, season: those that can be drawn, in order
 * @param places the same for the parts of the area; absent if it has none
 */
record Story(
        Compared compared,
        @Nullable Periods periods,
        List<Answer> years,
        @Nullable Series series,
        @Nullable MonthlyFigure control,
        List<Drawn> charts,
        @Nullable Choropleth places) {

    Story {
        years = List.copyOf(years);
        charts = List.copyOf(charts);
    }

    /**
     * A chart and what must be said of it.
     *
     * @param label key of its heading
     */
    record Drawn(Chart chart, String label, List<String> notes) {

        static Drawn of(Chart chart, List<String> notes) {
            return new Drawn(chart, "publicsite.indicator." + chart.id(), notes);
        }
    }

    private Answer answer() {
        return compared.answer();
    }

    public Indicator indicator() {
        return answer().indicator();
    }

    public Area area() {
        return answer().area();
    }

    public Period period() {
        return answer().period();
    }

    public Direction direction() {
        return Direction.of(answer(), series);
    }

    /** The figure and its change, as the engine says it; where months have given the verdict, without a second one. */
    public String statement() {
        var said = answer().statement();
        var saidAlready = series != null || direction().sentence().equals(said.headline());
        return saidAlready || said.headline().equals("Not comparable.")
                ? said.detail()
                : said.headline() + " " + said.detail();
    }

    public Against against() {
        return Against.of(compared);
    }

    /** The rate with its interval and base; empty if there is none. */
    public String rate() {
        return known().map(Figure.Known::rate)
                .filter(Objects::nonNull)
                .map(rate ->
                        rate.words() + (rate.limitsShown().isEmpty() ? "" : ", 95% interval " + rate.limitsShown()))
                .orElse("");
    }

    /** What is judged, and how. */
    public String grounds() {
        if (series != null) {
            return "Judged by " + series.signal().rule() + ", over "
                    + Say.count(series.signal().months(), "comparable month")
                    + (series.signal().pValue() == null
                            ? "."
                            : "; " + Say.pValue(series.signal().pValue()) + ".");
        }
        return answer().comparison() instanceof Comparison.Change change
                ? Say.sentence(change.judgement().grounds())
                : "";
    }

    /** The chart that a file is asked for by: {@code months}, {@code comparison}, {@code map}; empty if there is none. */
    Optional<Chart> chart(String key) {
        if (key.equals("months")) {
            return Optional.ofNullable(control).map(MonthlyFigure::chart);
        }
        return Stream.<Chart>concat(charts.stream().map(Drawn::chart), map().stream())
                .filter(chart -> chart.id().equals("chart-" + key))
                .findFirst();
    }

    /** The address of a chart as a file, without its ending. */
    public String file(Chart chart) {
        var key = chart instanceof MonthChart ? "months" : chart.id().substring("chart-".length());
        return "/areas/" + area().code() + "/" + indicator().id() + "/" + key;
    }

    public Optional<AreaMap> map() {
        return places == null ? Optional.empty() : places.map("chart-map", java.util.Set.of());
    }

    public List<Beside> beside() {
        var rows = new ArrayList<Beside>();
        compared.comparators().forEach(other -> rows.add(Beside.of(other)));
        compared.standings().forEach(standing -> standing.peers().forEach(peer -> rows.add(Beside.of(peer))));
        return rows;
    }

    /** What is particular to this figure, most particular first: records that are absent, months that are short. */
    public List<String> warnings() {
        return known().map(figure -> figure.caveats().stream().limit(2).toList())
                .orElse(List.of());
    }

    /** What must be known to read it rightly. */
    public List<String> caveats() {
        return Stream.concat(
                        known().stream().flatMap(figure -> figure.caveats().stream()), indicator().caveats().stream())
                .distinct()
                .toList();
    }

    public String asOf() {
        return Say.asOf(answer().figure());
    }

    public List<String> releases() {
        return known().stream()
                .flatMap(figure -> figure.releases().stream())
                .map(Object::toString)
                .toList();
    }

    private Optional<Figure.Known> known() {
        return answer().figure() instanceof Figure.Known known ? Optional.of(known) : Optional.empty();
    }
}
