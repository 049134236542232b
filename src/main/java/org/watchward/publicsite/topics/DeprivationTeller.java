package org.watchward.publicsite.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.DeprivationPicture;
import org.watchward.indicators.open.DeprivationPicture.Shown;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.shown.DeprivationSaid;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publicsite.CrimeFigures;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.sources.open.Releases;
import org.watchward.web.PageProblem;

/** Whether a kind of crime goes with deprivation. */
@Component
class DeprivationTeller implements Teller {

    private static final String USUAL = "violent-crime";
    private static final int MOST_SPOTS = 800;

    private final PublicPatterns patterns;
    private final PublicFigures figures;
    private final CrimeFigures crimes;
    private final Places places;
    private final Releases releases;

    DeprivationTeller(
            PublicPatterns patterns, PublicFigures figures, CrimeFigures crimes, Places places, Releases releases) {
        this.patterns = patterns;
        this.figures = figures;
        this.crimes = crimes;
        this.places = places;
        this.releases = releases;
    }

    @Override
    public Topic topic() {
        return Topic.DEPRIVATION;
    }

    @Override
    public List<Select> selects(Area area, Choices choices) {
        var held = figures.monthsHeld(area);
        var selects = new ArrayList<Select>();
        selects.add(new Select(
                "indicator",
                "topics.deprivation.indicator",
                crimes.indicators().stream()
                        .map(each -> new Option(each.id(), each.name(), each.equals(indicator(choices))))
                        .toList()));
        if (!held.isEmpty()) {
            var periods = new Periods(held);
            selects.add(new Select(
                    "period",
                    "topics.period",
                    periods.choices(periods.read(choices.period())).stream()
                            .map(each -> new Option(each.id(), each.words(), each.chosen()))
                            .toList()));
        }
        selects.add(new Select(
                "by",
                "topics.deprivation.by",
                Arrays.stream(Domain.values())
                        .map(each -> new Option(
                                each.id(), Say.sentence(each.words()).replace(".", ""), each == domain(choices)))
                        .toList()));
        return selects;
    }

    private Indicator indicator(Choices choices) {
        var id = choices.indicator().isBlank() ? USUAL : choices.indicator().strip();
        return crimes.find(id)
                .orElseThrow(() -> PageProblem.badAddress(
                        "There is no such kind of crime",
                        "Nothing that the police record month by month is counted under the name " + id + "."));
    }

    private static Domain domain(Choices choices) {
        if (choices.by().isBlank()) {
            return Domain.INCOME;
        }
        return Domain.named(choices.by())
                .orElseThrow(() -> PageProblem.badAddress(
                        "There is no such kind of deprivation",
                        "Areas are put in order by "
                                + Say.list(Arrays.stream(Domain.values())
                                        .map(Domain::id)
                                        .toList()) + "."));
    }

    @Override
    public Told tell(Area area, Choices choices) {
        var held = figures.monthsHeld(area);
        if (held.isEmpty()) {
            return new Told.Nothing(List.of("No street-level crime of " + area.name() + "’s police force is held."));
        }
        var period = new Periods(held).read(choices.period());
        return tell(patterns.deprivation(indicator(choices), area, period, domain(choices)));
    }

    private Told tell(DeprivationPicture picture) {
        return picture instanceof Shown shown ? report(shown) : new Told.Nothing(List.of(((Refused) picture).words()));
    }

    private Told.Report report(Shown shown) {
        var source = new Chart.Source(source(shown), asOf(shown));
        var charts = new ArrayList<Chart>();
        charts.add(DeprivationCharts.fifths(shown, source));
        if (shown.points().size() <= MOST_SPOTS) {
            charts.add(DeprivationCharts.scatter(shown, source));
        }
        return new Told.Report(
                DeprivationSaid.finding(shown),
                DeprivationWords.more(shown),
                charts,
                shown.wards().isEmpty() ? List.of() : List.of(DeprivationWords.wards(shown)),
                DeprivationWords.caveats(shown),
                source.publisher(),
                source.asOf(),
                shown.releases());
    }

    private static String source(Shown shown) {
        return shown.indicator().source() + "; indices of deprivation " + shown.index()
                + "; residents: Office for National Statistics";
    }

    /** Of the crimes; what they are set against says its own year. */
    private String asOf(Shown shown) {
        return Say.asOf(places.force(shown.area())
                .flatMap(force -> releases.asOf(releases.of(
                        force.code(), shown.period().first(), shown.period().last())))
                .orElse(null));
    }
}
