package org.watchward.assessment.themes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
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

    /** Those of which an indicator's count is known, added up; empty if it is known of none. */
    Optional<Volume> sum(String indicator, Period period, List<Answer> answers) {
        var known = asked.stream()
                .flatMap(part -> Optional.ofNullable(part.get(indicator)).stream())
                .filter(Volumes::counted)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(sum(known, period, answers));
    }

    private Volume sum(List<Answer> known, Period period, List<Answer> answers) {
        var held = known.stream().map(Answer::area).toList();
        var missing = areas.stream().filter(part -> !held.contains(part)).toList();
        var sum = known.stream().map(Volumes::count).reduce(BigDecimal.ZERO, BigDecimal::add);
        var counted = known.get(0).indicator().name() + ": " + (missing.isEmpty() ? "" : "at least ")
                + Say.count(Math.round(sum.doubleValue()));
        return new Volume(
                counted,
                counted + " in " + period.words() + ", added up over " + over(held.size()) + " of " + whole.name()
                        + ", since no count of the whole is held."
                        + (missing.isEmpty()
                                ? ""
                                : " Not held: "
                                        + Say.list(
                                                missing.stream().map(Area::name).toList()) + "."),
                sum,
                null,
                missing,
                known.stream().map(answer -> Trace.of("theme-count", answer)).toList(),
                answers);
    }

    private String over(int held) {
        return (held == areas.size() ? "all " : held + " of the ") + Say.count(areas.size()) + " " + type.plural();
    }
}
