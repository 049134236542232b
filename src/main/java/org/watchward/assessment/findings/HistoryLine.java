package org.watchward.assessment.findings;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.CivilTime;

/**
 * One decision in the history.
 *
 * @param status as it stood afterwards
 * @param decided whether the status changed, or one before was put back
 * @param changed ids of what else changed
 */
record HistoryLine(
        String status,
        boolean decided,
        List<String> changed,
        @Nullable String reason,
        String words,
        boolean takesBack,
        String by,
        String at) {

    private static final Set<String> REASON = Set.of("reason", "reason in words");

    /** All of a finding, in the order in which they are given. */
    static List<HistoryLine> of(List<Judgements.Made> newestFirst) {
        return IntStream.range(0, newestFirst.size())
                .mapToObj(at -> of(newestFirst, at))
                .toList();
    }

    private static HistoryLine of(List<Judgements.Made> newestFirst, int at) {
        var made = newestFirst.get(at);
        var before = at + 1 < newestFirst.size() ? newestFirst.get(at + 1).judgement() : Judgement.NONE;
        var now = made.judgement();
        var reason = now.reason();
        var decided = made.takesBack() || now.status() != before.status();
        return new HistoryLine(
                now.status().id(),
                decided,
                changed(now, before),
                reason == null ? null : reason.id(),
                now.reasonWords(),
                made.takesBack(),
                made.by(),
                CivilTime.words(made.at()));
    }

    /** A new status brings its reason with it, or takes it away. */
    private static List<String> changed(Judgement now, Judgement before) {
        var names = now.changedFrom(before);
        return Stream.concat(
                        names.stream().filter(each -> !each.equals("status") && !REASON.contains(each)),
                        now.status() == before.status() && names.stream().anyMatch(REASON::contains)
                                ? Stream.of("reason")
                                : Stream.empty())
                .toList();
    }
}
