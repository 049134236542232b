package org.watchward.assessment.surveys;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a survey's file mean, and who was asked, as the YAML beside it declares.
 *
 * @param id names the survey: {@code youth-needs-2023}
 * @param askedBy the organisation
 * @param area where it was asked, a code or a name; null if it is of no one place
 * @param population whom the answers are of: {@code young people aged 11 to 18 in West Oxfordshire}
 * @param how they were found, as a sentence; null if nothing is said
 * @param asked how many were asked; null if unknown, and then there is no response rate
 * @param weight the heading of the weights; null if there are none
 * @param smallestShown the smallest count that is shown; null for 5
 * @param missing what stands in cells of all questions and groups where nothing was answered; an empty cell always does
 */
record SurveyMapping(
        String id,
        String title,
        String askedBy,
        Fieldwork fieldwork,
        @Nullable String area,
        String population,
        @Nullable String how,
        @Nullable Integer asked,
        @Nullable String weight,
        @Nullable Integer smallestShown,
        @Nullable List<String> missing,
        List<Question> questions,
        @Nullable List<Group> groups) {

    private static final int SMALLEST = 5;

    SurveyMapping {
        missing = copied(missing);
        questions = List.copyOf(questions);
        groups = copied(groups);
    }

    private static <T> List<T> copied(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The days on which it was asked, both included. */
    record Fieldwork(LocalDate from, LocalDate to) {}

    /** What kind of answer a question has. */
    enum Kind {
        /** One of its answers. */
        @JsonProperty("choice")
        CHOICE,
        /** Any number of its answers. */
        @JsonProperty("several")
        SEVERAL,
        /** A number between two ends. */
        @JsonProperty("score")
        SCORE,
        /** Words. */
        @JsonProperty("open")
        OPEN
    }

    /**
     * One question.
     *
     * @param column its heading; null if each answer has a column of its own
     * @param min the lowest score; null for all but scores
     * @param max the highest score
     * @param separator what stands between several answers in one cell; null for a semicolon
     * @param missing what stands where nothing was answered, beside what the survey says
     * @param theme the theme for which its answers say how many are concerned; null if for none
     */
    record Question(
            String id,
            @Nullable String column,
            String text,
            Kind kind,
            @Nullable List<Answer> answers,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable String separator,
            @Nullable List<String> missing,
            @Nullable String theme) {

        Question {
            answers = copied(answers);
            missing = copied(missing);
        }

        @Override
        public List<Answer> answers() {
            return Objects.requireNonNull(answers);
        }

        @Override
        public List<String> missing() {
            return Objects.requireNonNull(missing);
        }

        boolean ticks() {
            return kind == Kind.SEVERAL && column == null;
        }

        String between() {
            return separator == null ? ";" : separator;
        }

        Stream<String> columns() {
            return ticks() ? answers().stream().map(Answer::column) : Stream.of(Objects.requireNonNull(column));
        }
    }

    /**
     * One answer that can be given.
     *
     * @param value as it stands in the file; null if it stands there as its label
     * @param column its own heading, where each answer has one; null otherwise
     * @param said as a sentence about people says it: {@code felt safe}; null if there are no such words
     * @param concern whether those who give it are concerned; null if they are not
     */
    record Answer(
            @Nullable String value,
            @Nullable String column,
            String id,
            String label,
            @Nullable String said,
            @Nullable Boolean concern) {

        boolean marksConcern() {
            return Boolean.TRUE.equals(concern);
        }

        String inFile() {
            return value == null ? label : value;
        }

        @Override
        public String column() {
            return Objects.requireNonNullElse(column, "");
        }
    }

    /**
     * What people are divided by.
     *
     * @param answers what the values are called, in their order; empty if they stand as they are
     */
    record Group(
            String id,
            String column,
            String label,
            @Nullable List<Answer> answers) {

        Group {
            answers = copied(answers);
        }

        @Override
        public List<Answer> answers() {
            return Objects.requireNonNull(answers);
        }
    }

    @Override
    public List<String> missing() {
        return Objects.requireNonNull(missing);
    }

    @Override
    public List<Group> groups() {
        return Objects.requireNonNull(groups);
    }

    int smallest() {
        return smallestShown == null ? SMALLEST : smallestShown;
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Optional<Group> group(String id) {
        return groups().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** All headings that are read; what stands under any other is not kept. */
    Set<String> columns() {
        var columns = new LinkedHashSet<String>();
        questions.forEach(question -> question.columns().forEach(columns::add));
        groups().forEach(group -> columns.add(group.column()));
        if (weight != null) {
            columns.add(weight);
        }
        return columns;
    }

    /** Whether a cell says that nothing was answered. */
    boolean missing(String cell, List<String> more) {
        var all = new ArrayList<>(missing());
        all.addAll(more);
        return cell.isBlank() || all.stream().anyMatch(word -> same(word, cell));
    }

    /** Cells are compared as people read them. */
    static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
