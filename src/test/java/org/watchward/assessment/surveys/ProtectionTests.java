package org.watchward.assessment.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.statistics.suppression.Audit;
import org.watchward.statistics.suppression.CountTable;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression.Rule;

/** An attack on two cross-tabs of one question at once: whoever subtracts whatever is shown finds out nothing that is withheld. */
class ProtectionTests {

    private static final String MAPPING = """
            questions:
              - id: answer
                column: Q
                text: Invented?
                kind: %s
                answers: [{ id: a, label: a }, { id: b, label: b }, { id: c, label: c }]
            groups:
              - { id: sex, column: Sex, label: Sex }
              - { id: age, column: Age, label: Age }
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsChoicesFromBeingWorkedOut(int seed) {
        attack("choice", seed, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsSeveralAnswersFromBeingWorkedOut(int seed) {
        attack("several", seed, false);
    }

    private static void attack(String kind, int seed, boolean exclusive) {
        var survey = Invented.survey(MAPPING.formatted(kind), answers(new Random(seed), exclusive));
        var result = Invented.result(survey, "answer");
        var truth = new Truth(Reply.to(survey.mapping().questions().get(0), survey, Map.of()), exclusive);

        result.groups()
                .forEach(group -> truth.parts.add(group.parts().stream()
                        .map(part -> new Protection.Part(group.group().id(), part.label()))
                        .toList()));
        truth.add(Protection.ALL, result.all());
        result.groups()
                .forEach(group -> group.parts()
                        .forEach(part ->
                                truth.add(new Protection.Part(group.group().id(), part.label()), part)));
        truth.sums();

        assertThat(truth.small()).as("small counts that are shown").isEmpty();
        assertThat(truth.hidden()).as("there is something to find out").isPositive();
        truth.audit().require(Rule.below(5));
    }

    private static String answers(Random dice, boolean exclusive) {
        var text = new StringBuilder("Q,Sex,Age\n");
        for (var person = 0; person < 90; person++) {
            var first = "aaaabbbbbbbbbc".charAt(dice.nextInt(14));
            var more = exclusive || dice.nextInt(3) > 0 ? "" : ";c";
            text.append(first).append(first == 'c' ? "" : more).append(',');
            text.append(List.of("Female", "Male", "").get(dice.nextInt(20) == 0 ? 2 : dice.nextInt(2)))
                    .append(',');
            text.append(List.of("11-13", "14-16", "17-18", "19").get(dice.nextInt(30) == 0 ? 3 : dice.nextInt(3)));
            text.append('\n');
        }
        return text.toString();
    }

    /** All counts as they are, and which of them somebody sees. */
    private static final class Truth {

        private final List<Reply> replies;
        private final boolean exclusive;
        private final List<List<Protection.Part>> parts = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Long> counts = new ArrayList<>();
        private final List<Boolean> withheld = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();

        Truth(List<Reply> replies, boolean exclusive) {
            this.replies = replies;
            this.exclusive = exclusive;
        }

        private static String name(Protection.Part part, String cell) {
            return part.group() + "/" + part.label() + "/" + cell;
        }

        void add(Protection.Part part, People shown) {
            var its = replies.stream().filter(part::holds).toList();
            var empty = its.isEmpty();
            put(part, "base", its.size(), !(shown instanceof People.Shares) && !empty);
            for (var option : List.of("a", "b", "c")) {
                var chose = its.stream()
                        .filter(reply -> reply.chosen().contains(option))
                        .count();
                var known = shown instanceof People.Shares shares
                        && shares.of(option).orElseThrow() instanceof Share.Known share
                        && share.people() == chose;
                put(part, option, chose, !known && chose > 0);
                if (!exclusive) {
                    put(part, "not " + option, its.size() - chose, !known && its.size() > chose);
                }
            }
        }

        private void put(Protection.Part part, String cell, long count, boolean hidden) {
            places.put(name(part, cell), counts.size());
            counts.add(count);
            withheld.add(hidden);
        }

        /** Every sum that a reader can form. */
        void sums() {
            var answers = List.of("a", "b", "c");
            Stream.concat(Stream.of(Protection.ALL), parts.stream().flatMap(List::stream))
                    .forEach(part -> {
                        if (exclusive) {
                            sum(
                                    part,
                                    "base",
                                    answers.stream()
                                            .map(answer -> name(part, answer))
                                            .toList());
                        } else {
                            answers.forEach(answer ->
                                    sum(part, "base", List.of(name(part, answer), name(part, "not " + answer))));
                        }
                    });
            var cells = exclusive
                    ? List.of("base", "a", "b", "c")
                    : List.of("base", "a", "b", "c", "not a", "not b", "not c");
            for (var group : parts) {
                cells.forEach(cell -> sum(
                        Protection.ALL,
                        cell,
                        group.stream().map(part -> name(part, cell)).toList()));
            }
        }

        private void sum(Protection.Part part, String cell, List<String> its) {
            sums.add(new Sum(
                    place(name(part, cell)), its.stream().map(this::place).toList()));
        }

        private int place(String name) {
            return java.util.Objects.requireNonNull(places.get(name));
        }

        List<String> small() {
            return places.entrySet().stream()
                    .filter(cell -> !withheld.get(cell.getValue()))
                    .filter(cell -> counts.get(cell.getValue()) > 0 && counts.get(cell.getValue()) < 5)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        long hidden() {
            return withheld.stream().filter(each -> each).count();
        }

        Audit audit() {
            var marks = new boolean[withheld.size()];
            for (var at = 0; at < marks.length; at++) {
                marks[at] = withheld.get(at);
            }
            return Audit.of(
                    new CountTable(counts.stream().mapToLong(Long::longValue).toArray(), sums), marks);
        }
    }
}
