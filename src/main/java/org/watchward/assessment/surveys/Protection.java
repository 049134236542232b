package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.watchward.assessment.surveys.CountedAnswers.Told;
import org.watchward.statistics.suppression.Suppression;
import org.watchward.statistics.suppression.Suppression.Rule;
import org.watchward.statistics.suppression.TooLarge;

/**
 * Which counts of one question are shown: all cross-tabs together, since they share their totals, and those who did not choose an answer
 * too, wherever they can be worked out (docs/methods/surveys.md).
 */
final class Protection {

    /** Everybody who answered. */
    static final Part ALL = new Part("", "");

    /** Of how many counts cross-tabs are still protected together. */
    static final int MOST_COUNTS = 1_500;

    /** Of a search: so that nobody waits for one much longer than two seconds. */
    private static final long EFFORT = Suppression.SECOND / 4;

    /** After how many searches no cross-tab is looked for any more. */
    private static final int MOST_SEARCHES = 6;

    private final boolean base;
    private final List<Division> divisions;
    private final Set<String> tooLarge;
    private final Set<Told> shown;

    private Protection(boolean base, List<Division> divisions, Set<String> tooLarge, Set<Told> shown) {
        this.base = base;
        this.divisions = divisions;
        this.tooLarge = tooLarge;
        this.shown = shown;
    }

    /** Those of one part of one group. */
    record Part(String group, String label) {
        boolean holds(Reply reply) {
            return equals(ALL) || reply.in(group, label);
        }
    }

    /**
     * Those of some parts of one group together.
     *
     * @param labels of the parts; empty for everybody
     */
    record Row(String group, Set<String> labels) {

        static final Row EVERYBODY = new Row("", Set.of());

        static Row of(Part part) {
            return part.equals(ALL) ? EVERYBODY : new Row(part.group(), Set.of(part.label()));
        }

        boolean holds(Reply reply) {
            return labels.isEmpty() || labels.stream().anyMatch(label -> reply.in(group, label));
        }
    }

    /**
     * Protects a question.
     *
     * @param exclusive whether everybody chose one answer and no more
     * @param options all answers
     * @param membership in the whole survey
     * @param smallest the smallest count that is shown
     */
    static Protection of(
            boolean exclusive, List<String> options, Membership membership, List<Reply> replies, int smallest) {
        return new Search(exclusive, options, replies, smallest).from(membership);
    }

    /** No count but how many answered, if those are not few. */
    static Protection nothing(int answered, int smallest) {
        return new Protection(answered == 0 || answered >= smallest, List.of(), Set.of(), Set.of());
    }

    boolean showsBase(Part part) {
        return part.equals(ALL) ? base : divisions.stream().anyMatch(division -> division.shows(part));
    }

    boolean shows(Part part, String option) {
        return showsBase(part) && shown.contains(new Told(Row.of(part), option));
    }

    /** Whether a cross-tab is withheld because there is too much to protect. */
    boolean tooLarge(String group) {
        return tooLarge.contains(group);
    }

    /** A search for the cross-tabs that can be shown together. */
    private static final class Search {

        private final boolean exclusive;
        private final List<String> options;
        private final List<Reply> replies;
        private final Rule rule;
        private final Set<String> tooLarge = new HashSet<>();
        private int searches;

        Search(boolean exclusive, List<String> options, List<Reply> replies, int smallest) {
            this.exclusive = exclusive;
            this.options = options;
            this.replies = replies;
            this.rule = Rule.below(smallest);
        }

        Protection from(Membership membership) {
            var answered = new HashMap<Part, Long>();
            replies.forEach(reply ->
                    reply.parts().forEach((group, label) -> answered.merge(new Part(group, label), 1L, Long::sum)));
            var counts = new Division.Counts(membership::of, part -> answered.getOrDefault(part, 0L), rule);
            return among(membership.groups().stream()
                    .map(parts -> Division.of(parts, Division.ofSurvey(parts, membership, rule), counts))
                    .toList());
        }

        private Protection among(List<Division> all) {
            var divisions = new ArrayList<>(all.stream().filter(Division::tells).toList());
            while (CountedAnswers.size(exclusive, options, divisions) > MOST_COUNTS && !divisions.isEmpty()) {
                removeLargest(divisions);
            }
            return protect(List.copyOf(divisions));
        }

        private void removeLargest(List<Division> divisions) {
            var largest = java.util.Collections.max(
                    divisions,
                    Comparator.comparingInt(division -> division.rows().size()));
            tooLarge.add(largest.group());
            divisions.remove(largest);
        }

        private Protection protect(List<Division> divisions) {
            searches++;
            var answers = new CountedAnswers(exclusive, options, divisions, replies);
            try {
                var effort = divisions.isEmpty() ? Long.MAX_VALUE : EFFORT;
                var withheld = Suppression.withheld(Suppression.of(answers.table(), rule, effort));
                var bases = answers.bases(withheld);
                return bases.isEmpty()
                        ? new Protection(true, divisions, tooLarge, answers.shown(withheld))
                        : narrowed(divisions, bases);
            } catch (TooLarge waiting) {
                return protect(fewer(divisions));
            }
        }

        /** Without the largest cross-tab; without any, if that was tried often enough. */
        private List<Division> fewer(List<Division> divisions) {
            var fewer = new ArrayList<>(divisions);
            do {
                removeLargest(fewer);
            } while (!fewer.isEmpty() && searches >= MOST_SEARCHES);
            return List.copyOf(fewer);
        }

        /** Parts whose own number would have to be withheld are withheld whole, and all is counted again. */
        private Protection narrowed(List<Division> divisions, List<Row> bases) {
            if (bases.contains(Row.EVERYBODY) || searches >= MOST_SEARCHES) {
                return left(divisions, bases.get(0));
            }
            return among(divisions.stream()
                    .map(division -> bases.stream()
                            .filter(division.rows()::contains)
                            .findFirst()
                            .map(division::without)
                            .orElse(division))
                    .toList());
        }

        /** Without the cross-tab in which somebody is given away, or without any. */
        private Protection left(List<Division> divisions, Row row) {
            if (divisions.isEmpty()) {
                return nothing(replies.size(), rule.smallest());
            }
            return protect(divisions.stream()
                    .filter(division ->
                            !row.equals(Row.EVERYBODY) && !division.rows().contains(row))
                    .toList());
        }
    }

    /** Labels of the parts of a group: as declared, then as they stand, those who did not say last. */
    static List<String> labels(SurveyMapping.Group group, Set<String> found) {
        var labels = new ArrayList<>(group.answers().stream()
                .map(SurveyMapping.Answer::label)
                .distinct()
                .toList());
        new TreeSet<>(found)
                .stream()
                        .filter(label -> !labels.contains(label) && !label.equals(Cells.NOT_SAID))
                        .forEach(labels::add);
        if (found.contains(Cells.NOT_SAID) && !labels.contains(Cells.NOT_SAID)) {
            labels.add(Cells.NOT_SAID);
        }
        return labels;
    }
}
