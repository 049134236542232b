package org.watchward.publicsite.indicator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.publicsite.Subject;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** One indicator: everywhere it is defined, and in one area with all that is known of it there. */
@Controller
@ForEveryone
class IndicatorPages {

    private final PublicFigures figures;
    private final Places places;
    private final Stories stories;

    IndicatorPages(PublicFigures figures, Places places, Stories stories) {
        this.figures = figures;
        this.places = places;
        this.stories = stories;
    }

    @GetMapping("/indicators")
    String list(Model model) {
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        model.addAttribute("subjects", Subject.sections(figures.indicators()));
        return "publicsite/indicators";
    }

    @GetMapping("/indicators/{id}")
    String definition(
            @PathVariable("id") String id,
            @RequestParam(name = "q", required = false) @Nullable String typed,
            Model model) {
        var indicator = indicator(id);
        model.addAttribute("trail", List.of(new Crumb("Home", "/"), new Crumb("Indicators", "/indicators")));
        model.addAttribute("indicator", indicator);
        model.addAttribute("making", Making.of(indicator));
        model.addAttribute("kinds", kinds(indicator));
        model.addAttribute("typed", typed == null ? "" : typed.strip());
        model.addAttribute(
                "results",
                typed == null || typed.isBlank()
                        ? List.of()
                        : places.search(typed.strip()).stream()
                                .filter(place -> indicator
                                        .areas()
                                        .contains(places.get(place.code()).type()))
                                .toList());
        return "publicsite/indicator-definition";
    }

    @GetMapping("/areas/{code}/{id:[a-z0-9-]+}")
    String story(
            @PathVariable("code") String code,
            @PathVariable("id") String id,
            @RequestParam(name = "period", defaultValue = "") String typed,
            Model model) {
        var story = story(code, id, typed);
        var indicator = story.indicator();
        var area = story.area();
        model.addAttribute("story", story);
        model.addAttribute("making", Making.of(indicator));
        model.addAttribute("choices", choices(story));
        model.addAttribute("title", indicator.name() + " in " + area.name());
        model.addAttribute("siblings", siblings(indicator, area));
        model.addAttribute(
                "trail",
                List.of(
                        new Crumb("Home", "/"),
                        new Crumb("Areas", "/areas"),
                        new Crumb(area.name(), "/areas/" + area.code())));
        return "publicsite/indicator";
    }

    /** The periods to choose from: those of the months held, or the years in which what is no monthly count is known. */
    private List<Periods.Choice> choices(Story story) {
        if (story.series() != null && story.periods() != null) {
            return story.periods().choices(story.period());
        }
        var known = story.years().stream()
                .filter(answer -> answer.figure() instanceof Figure.Known)
                .map(Answer::period);
        return Stream.concat(Stream.of(story.period()), known)
                .collect(Collectors.toMap(Period::words, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Period::last).reversed())
                .map(period -> new Periods.Choice(period.id(), period.words(), period.equals(story.period())))
                .toList();
    }

    /** The story of an indicator in an area, as addresses name them. */
    Story story(String code, String id, String typed) {
        var indicator = indicator(id);
        var area = places.get(code);
        if (!indicator.areas().contains(area.type())) {
            throw PageProblem.notFound(
                    "This is not counted here",
                    indicator.name() + " is given for " + kinds(indicator) + ", and " + area.name()
                            + " is none of these.");
        }
        var periods = Periods.of(figures.monthsHeld(area));
        return stories.of(indicator, area, period(indicator, area, typed, periods), periods);
    }

    private static String kinds(Indicator indicator) {
        return Say.list(
                indicator.areas().stream().sorted().map(type -> type.plural()).toList());
    }

    private Period period(Indicator indicator, Area area, String typed, @Nullable Periods periods) {
        if (!typed.isBlank()) {
            return Periods.parse(typed);
        }
        var newest = figures.latest(List.of(indicator), area).get(indicator.id());
        if (newest != null) {
            return newest;
        }
        return Periods.usualOrLastYear(periods);
    }

    private List<Indicator> siblings(Indicator indicator, Area area) {
        return figures.indicators().stream()
                .filter(each -> Subject.of(each) == Subject.of(indicator)
                        && each.areas().contains(area.type()))
                .toList();
    }

    private Indicator indicator(String id) {
        return figures.find(id)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such indicator",
                        "Nothing is counted under the name " + id + ". The list of indicators has all."));
    }
}
