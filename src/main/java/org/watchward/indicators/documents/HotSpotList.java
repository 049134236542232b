package org.watchward.indicators.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.HotSpotMap.Course;
import org.watchward.indicators.open.HotSpotMap.Heat;
import org.watchward.indicators.open.HotSpotMap.Spot;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;

/** Where an area is hot and how that has persisted, by name. */
@Component
class HotSpotList {

    private static final String KIND = "hotspots";
    private static final int MOST = 10;
    /** What LSOAs have been through, the most lasting first. */
    private static final List<Course> COURSES = List.of(
            Course.INTENSIFYING,
            Course.PERSISTENT,
            Course.DIMINISHING,
            Course.NEW,
            Course.CONSECUTIVE,
            Course.SPORADIC,
            Course.OSCILLATING,
            Course.HISTORICAL,
            Course.NONE);

    private final PublicPatterns patterns;
    private final Traces traces;
    private final Unsaid unsaid;

    HotSpotList(PublicPatterns patterns, Traces traces, Unsaid unsaid) {
        this.patterns = patterns;
        this.traces = traces;
        this.unsaid = unsaid;
    }

    Bound of(HeldSeries held) {
        var map = patterns.hotSpots(held.indicator(), held.area(), held.period());
        return map instanceof HotSpotMap.Found found
                ? items(held, found)
                : unsaid.refused(
                        KIND, held, (Refused) map, "Hot spots of " + held.what() + " are not told: ", held.inPeriod());
    }

    private Bound items(HeldSeries held, HotSpotMap.Found found) {
        var items = new ArrayList<Bound.Words>();
        items.add(new Bound.Words(opening(found), List.of(evidence(KIND, held, found, found.hot(), opening(found)))));
        groups(found).forEach((course, spots) -> items.add(words(held, found, course, spots)));
        var others = others(found);
        if (!others.isEmpty()) {
            var words = "Not hot over all of it, but in some of " + parts(found) + ": " + named(others, true) + ".";
            items.add(new Bound.Words(words, List.of(evidence(KIND + "-parts", held, found, others, words))));
        }
        return new Bound.Items(items);
    }

    /** The hot spots, by what they have been through; none where there is one part only. */
    private static Map<Course, List<Spot>> groups(HotSpotMap.Found found) {
        var groups = new LinkedHashMap<Course, List<Spot>>();
        if (!told(found)) {
            return groups;
        }
        for (var course : COURSES) {
            var spots =
                    found.hot().stream().filter(spot -> spot.course() == course).toList();
            if (!spots.isEmpty()) {
                groups.put(course, spots);
            }
        }
        return groups;
    }

    /** Those that were hot in parts that make a course, and not over the whole. */
    private static List<Spot> others(HotSpotMap.Found found) {
        return found.spots().stream()
                .filter(spot -> spot.heat() != Heat.HOT && spot.course() != Course.NONE)
                .toList();
    }

    private static boolean told(HotSpotMap.Found found) {
        return found.parts().size() > 1;
    }

    private static String opening(HotSpotMap.Found found) {
        var hot = found.hot();
        var of = " of " + Say.count(found.spots().size(), "LSOA") + " of "
                + found.whole().name();
        var counted = " by " + found.measure() + " in " + found.stretch().words();
        return (hot.isEmpty()
                        ? "None" + of + " is a hot spot" + counted
                        : Say.count(hot.size()) + of + (hot.size() == 1 ? " is a hot spot" : " are hot spots") + counted
                                + ": " + named(hot, told(found)))
                + ". The points that the police publish are snap points, so that a spot is an LSOA among its neighbours and"
                + " never a street. " + String.join(" ", found.notes());
    }

    private Bound.Words words(HeldSeries held, HotSpotMap.Found found, Course course, List<Spot> spots) {
        var words = Unsaid.withoutStop(Say.sentence(words(course))) + ", by " + parts(found) + ": "
                + named(spots, false) + ".";
        return new Bound.Words(words, List.of(evidence(KIND + "-" + id(course), held, found, spots, words)));
    }

    private static String words(Course course) {
        return course == Course.NONE ? "hot over all of it, not in its last part" : course.words();
    }

    private static String id(Course course) {
        return course.name().toLowerCase(Locale.ROOT);
    }

    private static String parts(HotSpotMap.Found found) {
        var parts = found.parts();
        return Say.count(parts.size(), parts.get(0).length() == 1 ? "month" : "quarter");
    }

    private static String named(List<Spot> spots, boolean withCourse) {
        return Say.some(
                spots.stream()
                        .map(spot -> spot.named() + " (" + spot.count().shown()
                                + (withCourse ? ", " + words(spot.course()) : "") + ")")
                        .toList(),
                MOST);
    }

    private Evidence evidence(String kind, HeldSeries held, HotSpotMap.Found found, List<Spot> spots, String words) {
        var values = held.values();
        values.put("months", held.period().id());
        values.put(
                "lsoas", spots.stream().map(spot -> spot.lsoa().code().value()).collect(Collectors.joining(" ")));
        values.put("words", words);
        var counted = new Count(
                spots.stream().map(spot -> spot.count().value()).reduce(BigDecimal.ZERO, BigDecimal::add),
                BigDecimal.ZERO);
        Figure from = Figure.Known.of(counted, null, found.releases(), found.asOf(), found.notes());
        return traces.whole(kind, held.indicator(), held.area(), held.period(), values, List.of(from));
    }
}
