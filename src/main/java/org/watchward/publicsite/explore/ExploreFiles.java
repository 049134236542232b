package org.watchward.publicsite.explore;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.charts.AreaMap;
import org.watchward.charts.Chart;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.publicsite.Downloads;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** What the page of exploration shows, as files: its address with another ending. */
@RestController
@ForEveryone
class ExploreFiles {

    private final Asking asking;
    private final Views views;
    private final Comparisons comparisons;
    private final PublicFigures figures;

    ExploreFiles(Asking asking, Views views, Comparisons comparisons, PublicFigures figures) {
        this.asking = asking;
        this.views = views;
        this.comparisons = comparisons;
        this.figures = figures;
    }

    @GetMapping("/explore/table.csv")
    ResponseEntity<String> csv(@ModelAttribute Form form) {
        var asked = asked(form);
        var answers = asked.shown().stream()
                .flatMap(area -> figures
                        .answers(
                                asked.indicators().stream()
                                        .filter(indicator -> indicator.areas().contains(area.type()))
                                        .toList(),
                                area,
                                asked.period())
                        .stream())
                .toList();
        return Downloads.csv(asked.whole().code() + "-" + asked.period().id(), figures.csv(answers));
    }

    @GetMapping("/explore/map.csv")
    ResponseEntity<String> map(@ModelAttribute Form form) {
        var asked = asked(form);
        return Downloads.csv(name(asked, "map"), figures.csv(answers(asked)));
    }

    /** The first indicator for every part, with its codes, base and interval. */
    private List<Answer> answers(Asked asked) {
        return asked.parts().stream()
                .flatMap(part -> figures.answers(List.of(asked.indicator()), part, asked.period()).stream())
                .toList();
    }

    @GetMapping("/explore/map.png")
    ResponseEntity<byte[]> picture(@ModelAttribute Form form) {
        var asked = asked(form);
        return Downloads.png(name(asked, "map"), drawn(asked));
    }

    /** The table of a chart that the chosen view draws. */
    @GetMapping("/explore/{chart:chart-[a-z0-9-]+}.csv")
    ResponseEntity<String> csv(@PathVariable("chart") String id, @ModelAttribute Form form) {
        var asked = asked(form);
        return Downloads.csv(name(asked, id), chart(id, asked).table().csv());
    }

    @GetMapping("/explore/{chart:chart-[a-z0-9-]+}.png")
    ResponseEntity<byte[]> picture(@PathVariable("chart") String id, @ModelAttribute Form form) {
        var asked = asked(form);
        return Downloads.png(name(asked, id), chart(id, asked));
    }

    private static String name(Asked asked, String chart) {
        return asked.whole().code() + "-" + asked.indicator().id() + "-" + chart.replace("chart-", "");
    }

    private Chart chart(String id, Asked asked) {
        return charts(asked)
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow(() -> PageProblem.notFound(
                        "No such chart", "This view draws no such chart, or has nothing to draw."));
    }

    private Stream<? extends Chart> charts(Asked asked) {
        return switch (asked.view()) {
            case HOTSPOTS ->
                views.hotSpots(asked) instanceof HotSpotMap.Found map ? views.hotMap(map).stream() : Stream.empty();
            case SEASON -> drawn(comparisons.season(asked));
            case BEFORE_AFTER -> drawn(comparisons.beforeAfter(asked));
            case MAP, MONTHS, TABLE -> Stream.empty();
        };
    }

    private static Stream<Chart> drawn(List<Comparisons.Said> said) {
        return said.stream().map(Comparisons.Said::chart).filter(Objects::nonNull);
    }

    @GetMapping("/explore/shapes.json")
    Map<String, Object> shapes(@ModelAttribute Form form) {
        return new Shapes(drawn(asked(form))).json();
    }

    private AreaMap drawn(Asked asked) {
        var type = asked.type();
        return (type == null
                        ? Optional.<AreaMap>empty()
                        : views.map(asked, type).map("map", Set.of()))
                .orElseThrow(() -> PageProblem.notFound(
                        "No map", "No boundaries of these areas are held, or nothing is known of them."));
    }

    private Asked asked(Form form) {
        var wholes = asking.wholes();
        if (wholes.isEmpty() && form.areaCode().isEmpty()) {
            throw PageProblem.notFound("Nothing is held", "Import the files of a police force first.");
        }
        return asking.read(form, wholes);
    }
}
