package org.watchward.publicsite;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;

/** Reasons that hold for every row of a table, so that they are said once. */
record SharedReasons(List<String> reasons) {

    static SharedReasons of(List<Answer> answers) {
        return new SharedReasons(Stream.of(
                        shared(answers.stream().map(SharedReasons::missing).toList()),
                        shared(answers.stream()
                                .map(SharedReasons::notComparable)
                                .toList()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    String unlessShared(String reason) {
        return reasons.contains(reason) ? "" : Say.sentence(reason);
    }

    /** As sentences. */
    public List<String> said() {
        return reasons.stream().map(Say::sentence).toList();
    }

    private static @Nullable String shared(List<@Nullable String> reasons) {
        var first = reasons.isEmpty() ? null : reasons.get(0);
        return first != null && reasons.stream().allMatch(first::equals) ? first : null;
    }

    private static @Nullable String missing(Answer answer) {
        return answer.figure() instanceof Figure.Missing missing ? missing.reason() : null;
    }

    private static @Nullable String notComparable(Answer answer) {
        return answer.figure() instanceof Figure.Known && answer.comparison() instanceof Comparison.NotComparable not
                ? not.reason()
                : null;
    }
}
