package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.watchward.assessment.surveys.Protection.Part;
import org.watchward.assessment.surveys.Protection.Row;
import org.watchward.statistics.suppression.Suppression.Rule;

/**
 * How one group divides those who answered a question: parts that are shown, and those that are withheld, of which nobody learns more
 * than what they make together. Which go with those that are too small is chosen by the sizes of the whole survey, so that all
 * questions choose alike (docs/methods/surveys.md).
 */
final class Division {

    private final List<Part> parts;
    private final Set<Part> withheld;
    private final Counts counts;

    /**
     * What a division is made by.
     *
     * @param inSurvey how many belong to a part in the whole survey
     * @param answered how many of them answered the question
     */
    record Counts(ToLongFunction<Part> inSurvey, ToLongFunction<Part> answered, Rule rule) {

        boolean small(long people) {
            return people > 0 && people < rule.smallest();
        }
    }

    private Division(List<Part> parts, Set<Part> withheld, Counts counts) {
        this.parts = parts;
        this.withheld = withheld;
        this.counts = counts;
    }

    /** What is withheld of a group in every question: that which is small in the whole survey, and what must go with it. */
    static Set<Part> ofSurvey(List<Part> parts, Membership membership, Rule rule) {
        return of(parts, Set.of(), new Counts(membership::of, membership::of, rule)).withheld;
    }

    /**
     * Divides those who answered a question.
     *
     * @param always what is withheld in every question
     */
    static Division of(List<Part> parts, Set<Part> always, Counts counts) {
        var withheld = new LinkedHashSet<>(always);
        parts.stream()
                .filter(part -> counts.small(counts.answered().applyAsLong(part)))
                .forEach(withheld::add);
        var division = new Division(parts, withheld, counts);
        division.widen();
        return division;
    }

    /** The same with a row withheld that was shown; with one part more, if the row is of those that are withheld. */
    Division without(Row row) {
        var more = new LinkedHashSet<>(withheld);
        parts.stream().filter(part -> row.labels().contains(part.label())).forEach(more::add);
        if (more.equals(withheld)) {
            next(more).ifPresent(more::add);
        }
        var division = new Division(parts, more, counts);
        division.widen();
        return division;
    }

    private void widen() {
        while (!doubtful()) {
            var next = next(withheld);
            if (next.isEmpty()) {
                return;
            }
            withheld.add(next.get());
        }
    }

    /** Whether what the withheld parts make together, which anybody can work out, tells of none of them how many it is. */
    private boolean doubtful() {
        var sizes = withheld.stream()
                .mapToLong(counts.answered())
                .filter(people -> people > 0)
                .toArray();
        var together = java.util.Arrays.stream(sizes).sum();
        var enough =
                Math.max(counts.rule().smallest(), sizes.length + counts.rule().width());
        return withheld.isEmpty() || (withheld.size() > 1 && (together == 0 || together >= enough));
    }

    /** The part that goes next: the smallest of the survey that somebody of it answered. */
    private Optional<Part> next(Set<Part> gone) {
        return parts.stream()
                .filter(part -> !gone.contains(part) && counts.answered().applyAsLong(part) > 0)
                .min(Comparator.comparingLong(counts.inSurvey()));
    }

    /** Whether any part of which somebody answered is shown. */
    boolean tells() {
        return next(withheld).isPresent();
    }

    String group() {
        return parts.get(0).group();
    }

    boolean shows(Part part) {
        return parts.contains(part) && !withheld.contains(part);
    }

    /** Each part that is shown, and the withheld ones as one. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        parts.stream().filter(this::shows).forEach(part -> rows.add(Row.of(part)));
        if (!withheld.isEmpty()) {
            rows.add(new Row(group(), withheld.stream().map(Part::label).collect(Collectors.toUnmodifiableSet())));
        }
        return rows;
    }
}
