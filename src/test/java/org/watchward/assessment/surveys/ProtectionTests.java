package org.watchward.assessment.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        assertThat(truth.workedOut()).as("counts that can be worked out").isEmpty();
    }

    private static String people(String cells, int times) {
        return (cells + "\n").repeat(times);
    }

    /** In the second question, which three women skipped, men would else be shown, and by the first but one were of another sex. */
    @Test
    void withholdsTheSamePartsInEveryQuestion() {
        var survey = Invented.survey(
                """
                questions:
                  - { id: first, column: A, text: First?, kind: choice, answers: [{ id: a, label: a }, { id: b, label: b }] }
                  - { id: second, column: B, text: Second?, kind: choice, answers: [{ id: a, label: a }, { id: b, label: b }] }
                groups: [{ id: sex, column: Sex, label: Sex }]
                """,
                "A,B,Sex\n" + people("a,a,Female", 17) + people("b,b,Female", 20) + people("a,,Female", 3)
                        + people("a,a,Male", 18) + people("b,b,Male", 20) + people("a,a,Other", 1));

        var first = Invented.result(survey, "first").by("sex").orElseThrow();
        var second = Invented.result(survey, "second").by("sex").orElseThrow();

        assertThat(withheld(first)).containsExactly("Male", "Other");
        assertThat(withheld(second)).isEqualTo(withheld(first));
    }

    /** Nobody of a part that is withheld everywhere answered: if that were told, the parts that go with it were known. */
    @Test
    void doesNotSayThatNobodyOfAWithheldPartAnswered() {
        var survey = Invented.survey(
                """
                questions:
                  - { id: first, column: A, text: First?, kind: choice, answers: [{ id: a, label: a }, { id: b, label: b }] }
                groups: [{ id: sex, column: Sex, label: Sex }]
                """,
                "A,Sex\n" + people("a,Female", 20) + people("b,Female", 20) + people("a,Male", 18)
                        + people("b,Male", 20) + people(",Other", 1));

        assertThat(withheld(Invented.result(survey, "first").by("sex").orElseThrow()))
                .containsExactly("Male", "Other");
    }

    private static List<String> withheld(Result.ByGroup group) {
        return group.parts().stream()
                .filter(People.Withheld.class::isInstance)
                .map(People::label)
                .toList();
    }

    /** As an answer of the mapping may be called. */
    @Test
    void countsThoseWhoDidNotSayOnce() {
        var survey = Invented.survey(
                Invented.WEAPON + """
                groups:
                  - id: sex
                    column: Sex
                    label: Sex
                    answers: [{ id: female, label: Female }, { id: male, label: Male }, { id: unsaid, label: Not said }]
                """,
                "Q7,Sex\n" + people("1,Female", 20) + people("2,Female", 20) + people("1,Male", 20)
                        + people("2,Male", 20) + people("1,", 5) + people("2,Not said", 5));

        var parts = Invented.result(survey, "carried-weapon")
                .by("sex")
                .orElseThrow()
                .parts();

        assertThat(parts).extracting(People::label).containsExactly("Female", "Male", "Not said");
        assertThat(parts).allMatch(People.Shares.class::isInstance);
    }

    /** Time of the processor, as others may use it too. */
    @Test
    void keepsNobodyWaitingForManyAnswersAndParts() {
        var survey = Invented.survey(large(), largeAnswers(new Random(1)));
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();

        var result = Invented.result(survey, "many");

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(8));
        assertThat(result.by("g3").orElseThrow().parts()).hasSize(3).anyMatch(People.Shares.class::isInstance);
        assertThat(result.by("g20").orElseThrow().parts())
                .allMatch(part -> part instanceof People.Withheld withheld
                        && withheld.why()
                                .equals("too many answers and parts to make sure that nobody can be worked out"));
    }

    private static String large() {
        return "questions:\n  - id: many\n    column: Q\n    text: Many?\n    kind: several\n    answers:\n"
                + IntStream.range(0, 25)
                        .mapToObj(at -> "      - { id: a%1$d, label: a%1$d }\n".formatted(at))
                        .collect(Collectors.joining())
                + "groups:\n"
                + Stream.of("3", "8", "20", "21")
                        .map(parts -> "  - { id: g%1$s, column: G%1$s, label: G%1$s }\n".formatted(parts))
                        .collect(Collectors.joining());
    }

    private static String largeAnswers(Random dice) {
        var text = new StringBuilder("Q,G3,G8,G20,G21\n");
        for (var person = 0; person < 800; person++) {
            text.append(IntStream.range(0, 25)
                    .filter(answer -> dice.nextInt(50) < 25 - answer)
                    .mapToObj(answer -> "a" + answer)
                    .collect(Collectors.joining(";", "a0;", "")));
            IntStream.of(3, 8, 20, 21).forEach(parts -> text.append(",p").append(dice.nextInt(parts)));
            text.append('\n');
        }
        return text.toString();
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
        private final List<Boolean> evenZero = new ArrayList<>();
        /** Of these nobody sees even a 0. */
        private final Set<Protection.Part> unseen = new HashSet<>();

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
            if (shown instanceof People.Withheld withheld && !withheld.why().equals("nobody answered")) {
                unseen.add(part);
            }
            put(part, "base", its.size(), unseen.contains(part));
            for (var option : List.of("a", "b", "c")) {
                var chose = its.stream()
                        .filter(reply -> reply.chosen().contains(option))
                        .count();
                var known = shown instanceof People.Shares shares
                        && shares.of(option).orElseThrow() instanceof Share.Known share
                        && share.people() == chose;
                put(part, option, chose, unseen.contains(part) || (!known && chose > 0));
                if (!exclusive) {
                    put(
                            part,
                            "not " + option,
                            its.size() - chose,
                            unseen.contains(part) || (!known && its.size() > chose));
                }
            }
        }

        private void put(Protection.Part part, String cell, long count, boolean hidden) {
            places.put(name(part, cell), counts.size());
            counts.add(count);
            withheld.add(hidden);
            evenZero.add(unseen.contains(part));
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

        List<Audit.Feasible> workedOut() {
            var table =
                    new CountTable(counts.stream().mapToLong(Long::longValue).toArray(), sums);
            return Audit.of(table, marks(withheld), marks(evenZero)).tooNarrow(Rule.below(5)).stream()
                    .filter(cell -> table.count(cell.cell()) > 0)
                    .toList();
        }

        private static boolean[] marks(List<Boolean> each) {
            var marks = new boolean[each.size()];
            IntStream.range(0, marks.length).forEach(at -> marks[at] = each.get(at));
            return marks;
        }
    }
}
