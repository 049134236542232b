package org.watchward.assessment.themes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/**
 * The parts of one kind that an area has, with what was asked of them.
 *
 * @param areas all of them
 * @param asked the answers of each, by the id of their indicator
 */
record Parts(Area whole, AreaType type, List<Area> areas, List<Map<String, Answer>> asked) {

    /** Copies the lists. */
    Parts {
        areas = List.copyOf(areas);
        asked = List.copyOf(asked);
    }

    /**
     * Those of which an indicator's count is known, added up; empty if it is known of none.
     *
     * @param together the indicator, and what may be counted with it, which is where it is known of the same parts
     */
    Optional<Volume> sum(List<Indicator> together, Period period, List<Answer> answers) {
        var held = held(known(together.get(0)));
        var counted = together.stream()
                .map(this::known)
                .filter(known -> held(known).equals(held))
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(sum(counted, held, period, answers));
    }

    private List<Answer> known(Indicator indicator) {
        return asked.stream()
                .flatMap(part -> Optional.ofNullable(part.get(indicator.id())).stream())
                .filter(Volumes::counted)
                .toList();
    }

    private static List<Area> held(List<Answer> known) {
        return known.stream().map(Answer::area).toList();
    }

    private Volume sum(List<List<Answer>> counted, List<Area> held, Period period, List<Answer> answers) {
        var missing = areas.stream().filter(part -> !held.contains(part)).toList();
        var all = counted.stream().flatMap(List::stream).toList();
        var sum = WholeCount.sum(all);
        var brief = WholeCount.names(counted.stream().map(known -> known.get(0)).toList()) + ": "
                + (missing.isEmpty() ? "" : "at least ") + Say.count(Math.round(sum.doubleValue()));
        return new Volume(
                brief,
                brief + " in " + period.words() + ", added up over " + over(held.size()) + " of " + whole.name()
                        + ", since no count of the whole is held." + unheld(missing),
                sum,
                List.of(),
                missing,
                all.stream().map(answer -> Trace.of("theme-count", answer)).toList(),
                answers);
    }

    private static String unheld(List<Area> missing) {
        return missing.isEmpty()
                ? ""
                : " Not held: " + Say.list(missing.stream().map(Area::name).toList()) + ".";
    }

    private String over(int held) {
        return (held == areas.size() ? "all " : held + " of the ") + Say.count(areas.size()) + " " + type.plural();
    }
}
