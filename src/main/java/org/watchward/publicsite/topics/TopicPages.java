package org.watchward.publicsite.topics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.areas.Area;
import org.watchward.charts.Chart;
import org.watchward.charts.DataTable;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.publicsite.Downloads;
import org.watchward.publicsite.Places;
import org.watchward.publicsite.Places.Place;
import org.watchward.publicsite.topics.Teller.Choices;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** The list of topics, and a page of each for an area that the address names. */
@Controller
@ForEveryone
class TopicPages {

    private static final Crumb HOME = new Crumb("Home", "/");
    private static final Crumb TOPICS = new Crumb("Topics", "/topics");
    private static final List<AreaType> KINDS = List.of(AreaType.FORCE, AreaType.COUNTY, AreaType.DISTRICT);

    private final Places places;
    private final Map<Topic, Teller> tellers = new EnumMap<>(Topic.class);

    TopicPages(Places places, List<Teller> tellers) {
        this.places = places;
        tellers.forEach(teller -> this.tellers.put(teller.topic(), teller));
    }

    @GetMapping("/topics")
    String topics(Model model) {
        model.addAttribute("trail", List.of(HOME));
        model.addAttribute(
                "topics", Arrays.stream(Topic.values()).map(this::asked).toList());
        return "publicsite/topics";
    }

    private Asked asked(Topic topic) {
        var area = area(topic, "");
        return area != null && teller(topic).tell(area, Choices.NONE) instanceof Told.Report report
                ? new Asked(topic, report.finding())
                : new Asked(topic, "");
    }

    /**
     * A topic, and what is found of it in the first area of which something can be said.
     *
     * @param finding empty if nothing is held
     */
    record Asked(Topic topic, String finding) {}

    @GetMapping("/topics/{topic:[a-z-]+}")
    String topic(
            @PathVariable("topic") String id,
            @RequestParam(name = "area", defaultValue = "") String area,
            @RequestParam(name = "indicator", defaultValue = "") String indicator,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "period", defaultValue = "") String period,
            Model model) {
        var topic = topic(id);
        var choices = new Choices(indicator, by, period);
        var where = area(topic, area);
        model.addAttribute("trail", List.of(HOME, TOPICS));
        model.addAttribute("topic", topic);
        model.addAttribute("area", where);
        model.addAttribute("groups", groups());
        model.addAttribute("selects", where == null ? List.of() : teller(topic).selects(where, choices));
        model.addAttribute("told", where == null ? null : teller(topic).tell(where, choices));
        model.addAttribute("query", query(where, choices));
        return "publicsite/topic";
    }

    @GetMapping("/topics/{topic:[a-z-]+}/{part}.csv")
    ResponseEntity<String> file(
            @PathVariable("topic") String id,
            @PathVariable("part") String part,
            @RequestParam(name = "area", defaultValue = "") String area,
            @RequestParam(name = "indicator", defaultValue = "") String indicator,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "period", defaultValue = "") String period) {
        var topic = topic(id);
        var where = area(topic, area);
        var report = report(topic, where, new Choices(indicator, by, period));
        var table = tables(report)
                .filter(each -> each.part().equals(part))
                .findFirst()
                .orElseThrow(() -> PageProblem.notFound(
                        "No such file",
                        "Of this topic and area there are the files "
                                + Say.list(tables(report).map(Part::part).toList()) + "."));
        return Downloads.csv(name(topic, where, part), table.table().csv());
    }

    @GetMapping("/topics/{topic:[a-z-]+}/{part}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable("topic") String id,
            @PathVariable("part") String part,
            @RequestParam(name = "area", defaultValue = "") String area,
            @RequestParam(name = "indicator", defaultValue = "") String indicator,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "period", defaultValue = "") String period) {
        var topic = topic(id);
        var where = area(topic, area);
        var charts = report(topic, where, new Choices(indicator, by, period)).charts();
        var chart = charts.stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow(() -> PageProblem.notFound(
                        "No such picture",
                        "Of this topic and area there are the pictures "
                                + Say.list(charts.stream().map(Chart::id).toList()) + "."));
        return Downloads.png(name(topic, where, part), chart);
    }

    private Told.Report report(Topic topic, @Nullable Area where, Choices choices) {
        if (where != null && teller(topic).tell(where, choices) instanceof Told.Report report) {
            return report;
        }
        throw PageProblem.notFound("Nothing is held", "The page of the topic says why, and what would fill it.");
    }

    private static String name(Topic topic, @Nullable Area where, String part) {
        return (where == null ? "" : where.code() + "-") + topic.id() + "-" + part;
    }

    private static Stream<Part> tables(Told.Report report) {
        return Stream.concat(
                report.charts().stream().map(chart -> new Part(chart.id(), chart.table())),
                report.tables().stream().map(table -> new Part(table.id(), table.asFile())));
    }

    private record Part(String part, DataTable table) {}

    private static Topic topic(String id) {
        return Topic.named(id)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such topic",
                        "The topics are "
                                + Say.list(Arrays.stream(Topic.values())
                                        .map(Topic::id)
                                        .toList()) + "."));
    }

    private Teller teller(Topic topic) {
        return Objects.requireNonNull(tellers.get(topic), topic::id);
    }

    /** The area of the address; else the first of which something can be said, else the first; absent if none is held. */
    private @Nullable Area area(Topic topic, String typed) {
        if (!typed.isBlank()) {
            return places.get(typed.strip());
        }
        var kinds = topic == Topic.STOP_AND_SEARCH
                ? List.of(AreaType.FORCE, AreaType.COUNTY)
                : List.of(AreaType.COUNTY, AreaType.FORCE);
        var candidates = kinds.stream()
                .flatMap(type -> places.withMonths(type).stream())
                .map(place -> places.get(place.code()))
                .toList();
        return candidates.stream()
                .filter(area -> teller(topic).tell(area, Choices.NONE).known())
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElse(null);
    }

    private List<Group> groups() {
        return KINDS.stream()
                .map(type -> new Group("topics.kind." + type.id(), places.withMonths(type)))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    private static String query(@Nullable Area area, Choices choices) {
        return Stream.of(
                        "area=" + (area == null ? "" : area.code().value()),
                        choices.indicator().isBlank() ? "" : "indicator=" + choices.indicator(),
                        choices.by().isBlank() ? "" : "by=" + choices.by(),
                        choices.period().isBlank() ? "" : "period=" + choices.period())
                .filter(each -> !each.isEmpty())
                .reduce((all, each) -> all + "&" + each)
                .orElse("");
    }

    /** Areas of one kind to choose from. */
    record Group(String label, List<Place> places) {}
}
