package org.watchward.assessment.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.charts.IntervalPlot;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Signal;
import org.watchward.indicators.open.shown.Against;
import org.watchward.indicators.open.shown.Choropleths;
import org.watchward.indicators.open.shown.Drawings;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.indicators.open.shown.PlacesPlot;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Reads what stands behind findings: the sentence, its chart, its comparison, its map. */
@Component
class Backings {

    /** As many months as a signal looks at. */
    private static final int MONTHS = 60;

    private static final double MILLIONTH = 0.000_001;
    private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final Choropleths choropleths;
    private final Areas areas;
    private final Saying saying;

    Backings(PublicFigures figures, PublicPatterns patterns, Choropleths choropleths, Areas areas, Saying saying) {
        this.figures = figures;
        this.patterns = patterns;
        this.choropleths = choropleths;
        this.areas = areas;
        this.saying = saying;
    }

    Backing of(Finding finding, Assessment assessment) {
        var indicator = figures.find(finding.indicator());
        var area = areas.find(finding.area());
        return indicator.isEmpty() || area.isEmpty()
                ? Backing.none(finding)
                : of(
                        finding,
                        indicator.get(),
                        area.get(),
                        new Period.YearEnding(assessment.period().last()));
    }

    private Backing of(Finding finding, Indicator indicator, Area area, Period period) {
        var stretch = finding.basis() == Basis.MONTHS ? stretch(area, period) : null;
        var read = stretch == null ? null : figures.everything(List.of(indicator), area, period, stretch);
        var compared = read == null
                ? figures.compared(List.of(indicator), area, period).get(0)
                : read.compared().get(0);
        var look = look(finding.basis(), indicator, area, period);
        var sentence = saying.said(finding.basis(), look, compared.answer());
        var months = read == null ? null : months(read.monthly().get(0), compared);
        var comparison = comparison(compared);
        return new Backing(
                sentence,
                grounds(look, compared) + " " + chance(finding.adjusted()),
                months == null ? years(compared.answer(), period) : months.chart(),
                months == null ? List.of() : months.notes(),
                comparison.orElse(null),
                comparison.isPresent() ? "" : alone(compared.answer()),
                figure(compared.answer()),
                map(indicator, area, period).orElse(null));
    }

    private Period.@Nullable Range stretch(Area area, Period period) {
        var held = figures.monthsHeld(area).headSet(period.last(), true);
        if (held.isEmpty()) {
            return null;
        }
        var earliest = period.last().minusMonths(MONTHS - 1L);
        var first = held.first().isAfter(earliest) ? held.first() : earliest;
        return new Period.Range(first, period.last());
    }

    private @Nullable Look look(Basis basis, Indicator indicator, Area area, Period period) {
        return basis == Basis.YEARS
                ? null
                : figures.looks(List.of(area), period.last()).stream()
                        .filter(look -> look.indicator().equals(indicator))
                        .findFirst()
                        .orElse(null);
    }

    /** The year and the one before, without a second verdict beside that on the months. */
    private static String figure(Answer answer) {
        var counted = answer.figure().shown() + " in " + answer.period().words();
        if (!(answer.figure() instanceof Figure.Known)) {
            return answer.statement().detail();
        }
        return answer.comparison() instanceof Comparison.Change change
                ? counted + ", " + change.earlier().shown() + " in "
                        + change.comparedWith().words() + "."
                : counted + ". " + Say.sentence(((Comparison.NotComparable) answer.comparison()).reason());
    }

    private String grounds(@Nullable Look look, Compared compared) {
        if (look != null) {
            Signal said = figures.said(look);
            return "Judged by " + said.rule() + ", over " + Say.count(said.months(), "comparable month") + ".";
        }
        return compared.answer().comparison() instanceof Comparison.Change change
                ? Say.sentence(change.judgement().grounds())
                : "";
    }

    /** Said of what the finding was ranked by, and not of its series alone: of so many, some would stand out by chance. */
    static String chance(double adjusted) {
        return "Adjusted for all that was judged with it, chance alone would give as much "
                + (adjusted < MILLIONTH
                        ? "less than once in a million times."
                        : "about once in " + Say.count(timesOf(adjusted)) + " times.");
    }

    /** To two figures, as more of them would be more than is known. */
    private static long timesOf(double adjusted) {
        return BigDecimal.ONE.divide(BigDecimal.valueOf(adjusted), TWO_FIGURES).longValue();
    }

    /** Why an area is not set beside others. */
    private static String alone(Answer answer) {
        return PlacesPlot.row(answer.area().name(), answer.figure(), true).isEmpty()
                ? "It has no rate that could be set beside others."
                : "Nothing is held of this year that it could be set beside.";
    }

    /** Under the sentence of the page, so that its title need not say it again. */
    private MonthlyFigure months(Series series, Compared compared) {
        var answer = compared.answer();
        return MonthlyFigure.of(
                        "chart-months",
                        series,
                        title(answer, "month by month"),
                        answer.period(),
                        Say.asOf(answer.figure()))
                .within(figures.chart(series));
    }

    private @Nullable Chart years(Answer answer, Period period) {
        var years = patterns.years(answer.indicator(), answer.area()).stream()
                .filter(year -> !year.period().first().isAfter(period.last()))
                .toList();
        return Drawings.years("chart-years", title(answer, "year by year"), years)
                .orElse(null);
    }

    private static String title(Answer answer, String course) {
        return answer.indicator().name() + " in " + answer.area().name() + ", " + course;
    }

    /** The area, the rest of the places that it lies in, and its peers. */
    private static Optional<Chart> comparison(Compared compared) {
        var answer = compared.answer();
        var own = PlacesPlot.row(answer.area().name(), answer.figure(), true);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var against = Against.of(compared);
        var rows = Stream.of(own.stream(), wholes(compared), peers(compared))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var name = answer.indicator().name() + " in " + answer.area().name();
        return PlacesPlot.of("chart-comparison", Say.sentence(name + ": " + against.inSentence()), answer, rows);
    }

    private static Stream<IntervalPlot.Row> wholes(Compared compared) {
        return compared.comparators().stream()
                .filter(other -> other.kind() != Kind.FORCE && other.kind() != Kind.COUNTY)
                .flatMap(other ->
                        PlacesPlot.row(Say.sentence(other.name()).replace(".", ""), other.figure(), false).stream());
    }

    private static Stream<IntervalPlot.Row> peers(Compared compared) {
        return compared.standings().stream()
                .limit(1)
                .flatMap(standing -> standing.peers().stream())
                .flatMap(peer -> PlacesPlot.row(peer.area().name(), peer.figure(), false).stream());
    }

    /** Of a larger area, its parts; of a ward or LSOA, it among those of its district. */
    private Optional<AreaMap> map(Indicator indicator, Area area, Period period) {
        var small = area.type() == AreaType.WARD || area.type() == AreaType.LSOA;
        if (!small) {
            return choropleths.of(area, indicator, period).flatMap(map -> map.map("chart-map", Set.of()));
        }
        return areas.wholes(area.code()).stream()
                .filter(whole -> whole.type() == AreaType.DISTRICT)
                .findFirst()
                .filter(whole -> choropleths.kinds(whole, indicator).contains(area.type()))
                .flatMap(whole ->
                        choropleths.of(whole, area.type(), indicator, period).map("chart-map", Set.of(area.code())));
    }
}
