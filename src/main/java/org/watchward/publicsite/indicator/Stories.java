package org.watchward.publicsite.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.charts.Chart;
import org.watchward.charts.IntervalPlot;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.AreaFigures;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Funnel;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.Against;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.indicators.open.shown.Direction;
import org.watchward.indicators.open.shown.Drawings;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.PlacesPlot;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.indicator.Story.Drawn;

/** Reads all that is said of one indicator in one area. */
@Component
class Stories {

    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final Choropleths choropleths;

    Stories(PublicFigures figures, PublicPatterns patterns, Choropleths choropleths) {
        this.figures = figures;
        this.patterns = patterns;
        this.choropleths = choropleths;
    }

    /**
     * The story of an indicator.
     *
     * @param period when
     * @param periods the months that the area's force is held for; absent if there are none
     */
    Story of(Indicator indicator, Area area, Period period, @Nullable Periods periods) {
        var read = periods != null && indicator.numerator() instanceof Numerator.MonthlyRows
                ? figures.everything(List.of(indicator), area, period, periods.span())
                : new AreaFigures(figures.compared(List.of(indicator), area, period), List.of());
        var compared = read.compared().get(0);
        var series = read.monthly().isEmpty() ? null : read.monthly().get(0);
        var years = series == null ? patterns.years(indicator, area) : List.<Answer>of();
        return new Story(
                compared,
                periods,
                years,
                series,
                series == null ? null : control(series, compared),
                charts(compared, years, series),
                choropleths.of(area, indicator, period).orElse(null));
    }

    private MonthlyFigure control(Series series, Compared compared) {
        return MonthlyFigure.of(
                        series,
                        Direction.of(compared.answer(), series).sentence(),
                        compared.answer().period(),
                        Say.asOf(compared.answer().figure()))
                .within(figures.chart(series));
    }

    private List<Drawn> charts(Compared compared, List<Answer> years, @Nullable Series series) {
        var charts = new ArrayList<Drawn>();
        if (series == null) {
            years(compared.answer(), years).ifPresent(chart -> charts.add(Drawn.of(chart, List.of())));
        }
        plot(compared).ifPresent(chart -> charts.add(Drawn.of(chart, List.of())));
        compared.standings().stream()
                .findFirst()
                .map(standing -> patterns.funnel(compared, standing))
                .filter(Funnel.Drawn.class::isInstance)
                .map(Funnel.Drawn.class::cast)
                .ifPresent(funnel -> charts.add(Drawn.of(Drawings.funnel(compared, funnel), notes(funnel))));
        if (series != null && patterns.season(series) instanceof Season.Found season) {
            Drawings.season("chart-season", series, season, compared.answer())
                    .ifPresent(chart -> charts.add(Drawn.of(chart, season.notes())));
        }
        return charts;
    }

    private static List<String> notes(Funnel.Drawn funnel) {
        return Stream.concat(Stream.of(funnel.words()), funnel.notes().stream()).toList();
    }

    private static Optional<Chart> years(Answer answer, List<Answer> years) {
        return Drawings.years("chart-years", Direction.of(answer, null).sentence(), years);
    }

    /** The area, the places that it lies in, and its peers from high to low. */
    private static Optional<Chart> plot(Compared compared) {
        var answer = compared.answer();
        var own = PlacesPlot.row(answer.area().name(), answer.figure(), true);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var rows = Stream.of(own.stream(), wholes(compared), peers(compared))
                .flatMap(each -> each)
                .distinct()
                .toList();
        return PlacesPlot.of("chart-comparison", finding(compared), answer, rows);
    }

    private static String finding(Compared compared) {
        var against = Against.of(compared);
        var name = compared.answer().indicator().name() + " in "
                + compared.answer().area().name();
        return against.words().equals("Not compared")
                ? name + " beside the places it lies in"
                : Say.sentence(name + ": " + against.inSentence());
    }

    private static Stream<IntervalPlot.Row> wholes(Compared compared) {
        return compared.comparators().stream()
                .filter(other -> other.kind() != Kind.FORCE && other.kind() != Kind.COUNTY)
                .flatMap(other -> PlacesPlot.row(Beside.name(other), other.figure(), false).stream());
    }

    private static Stream<IntervalPlot.Row> peers(Compared compared) {
        return compared.standings().stream()
                .limit(1)
                .flatMap(standing -> standing.peers().stream())
                .flatMap(peer -> PlacesPlot.row(peer.area().name(), peer.figure(), false).stream());
    }
}
