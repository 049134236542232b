package org.watchward.assessment.surveys;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.surveys.SurveyMapping.Kind;

/**
 * What one column of a survey's file holds, as far as can be told from it alone.
 *
 * @param cells those in which something was answered
 * @param values each value that stands there, and how often, in the order in which they first do
 * @param missing words that stand there where nothing was answered
 */
record SurveyColumn(String heading, List<String> cells, Map<String, Integer> values, Set<String> missing) {

    /** Words for an answer that is none. */
    private static final Pattern MISSING = Pattern.compile(
            "(?i)prefer not to (say|answer)|n/?a|not applicable|not answered|no (answer|response)|-|-?999?");

    private static final Pattern PERSONAL_HEADING = Pattern.compile(
            "(?i).*\\b(name|surname|forename|e-?mail|phone|telephone|mobile|address|post ?code|ip|user|respondent|collector|id)\\b.*");
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+\\.\\S+|\\+?[0-9][0-9 ()-]{8,}[0-9]");
    private static final Pattern MOMENT = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\b.*|\\d{1,2}:\\d{2}.*");
    private static final Pattern WEIGHT = Pattern.compile("(?i)weights?|weighting|wt");
    private static final Pattern GROUP = Pattern.compile(
            "(?i).*\\b(sex|gender|age|ethnic\\w*|disab\\w*|religion|faith|orientation|district|ward|town|area|region|school|year group"
                    + "|tenure|employment)\\b.*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,2}");
    private static final Pattern TICK = Pattern.compile("(?i)0|1|yes|no|y|n|true|false|x|(un)?checked|(not )?selected");

    private static final String SEPARATOR = ";";
    private static final int MOST_ANSWERS = 25;
    private static final int MOST_PARTS = 12;
    private static final int FEW = 7;
    private static final int LONGEST_ANSWER = 80;
    private static final int HIGHEST_SCORE = 10;
    private static final int FEWEST_OF_A_SCORE = 5;
    private static final int LONGEST_HEADING = 500;

    SurveyColumn {
        cells = List.copyOf(cells);
    }

    static SurveyColumn of(String heading, Stream<String> all) {
        var cells = all.filter(cell -> !cell.isBlank())
                .collect(Collectors.partitioningBy(cell -> MISSING.matcher(cell).matches()));
        var answered = cells.getOrDefault(false, List.of());
        var values = new LinkedHashMap<String, Integer>();
        answered.forEach(cell -> values.merge(cell, 1, Integer::sum));
        return new SurveyColumn(heading, answered, values, Set.copyOf(cells.getOrDefault(true, List.of())));
    }

    static boolean tick(String cell) {
        return TICK.matcher(cell).matches();
    }

    /** Why it is better left out; empty if nothing speaks against it. */
    String leftOut() {
        if (heading.isBlank()) {
            return "it has no heading";
        }
        if (heading.length() > LONGEST_HEADING) {
            return "its heading is longer than 500 letters: shorten it in the file";
        }
        if (cells.isEmpty()) {
            return "nobody answered it";
        }
        if (PERSONAL_HEADING.matcher(heading).matches()
                || most(cell -> PERSONAL.matcher(cell).matches())
                || named()) {
            return "it may tell who somebody is";
        }
        if (most(cell -> MOMENT.matcher(cell).matches())) {
            return "it holds days or times";
        }
        return kind() == null ? "it holds numbers that are no choice and no score" : "";
    }

    /** Words without spaces, each once: more likely marks of people than what they wrote. */
    private boolean named() {
        return cells.size() >= FEWEST_OF_A_SCORE * 2
                && values.size() == cells.size()
                && all(cell -> cell.chars().noneMatch(Character::isWhitespace));
    }

    boolean weight() {
        return WEIGHT.matcher(heading.strip()).matches()
                && all(SurveyColumn::number)
                && all(cell -> Double.parseDouble(cell) > 0);
    }

    boolean group() {
        return GROUP.matcher(heading).matches() && choice();
    }

    /** Whether it is one answer of several, in a column of its own: ticked or not, or the answer itself. */
    boolean ticked() {
        return values.size() == 1 || all(SurveyColumn::tick);
    }

    /** What it seems to be; null for numbers that are neither a choice nor a score. */
    @Nullable
    Kind kind() {
        if (several()) {
            return Kind.SEVERAL;
        }
        if (score()) {
            return Kind.SCORE;
        }
        if (choice()) {
            return Kind.CHOICE;
        }
        return all(SurveyColumn::number) ? null : Kind.OPEN;
    }

    private boolean several() {
        var parts = parts();
        var given = cells.stream().flatMap(SurveyColumn::parted).count();
        return cells.stream().anyMatch(cell -> cell.contains(SEPARATOR))
                && parts.size() <= MOST_ANSWERS
                && given >= 2L * parts.size()
                && parts.stream().allMatch(part -> part.length() <= LONGEST_ANSWER);
    }

    private boolean score() {
        return values.size() >= FEWEST_OF_A_SCORE
                && all(cell -> WHOLE.matcher(cell).matches() && Integer.parseInt(cell) <= HIGHEST_SCORE);
    }

    private boolean choice() {
        return values.keySet().stream().allMatch(value -> value.length() <= LONGEST_ANSWER)
                && values.size() <= MOST_PARTS
                && (values.size() <= 3 || cells.size() >= (values.size() <= FEW ? 2 : 3) * values.size());
    }

    /** The answers of a cell that holds several, each once, that which was given most often first. */
    List<String> parts() {
        var counts = new LinkedHashMap<String, Integer>();
        cells.stream().flatMap(SurveyColumn::parted).forEach(part -> counts.merge(part, 1, Integer::sum));
        return ordered(counts);
    }

    /** The values: numbers by their size, words by how often they stand. */
    List<String> answers() {
        return all(SurveyColumn::number)
                ? values.keySet().stream()
                        .sorted(Comparator.comparingDouble(Double::parseDouble))
                        .toList()
                : ordered(values);
    }

    private static List<String> ordered(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ends of a scale. */
    record Scale(int low, int high) {}

    /** The scale that its scores seem to be of. */
    Scale scale() {
        var scores = cells.stream().mapToInt(Integer::parseInt).summaryStatistics();
        var high = IntStream.of(5, 7)
                .filter(end -> scores.getMax() <= end)
                .findFirst()
                .orElse(HIGHEST_SCORE);
        return new Scale(scores.getMin() == 0 || high == HIGHEST_SCORE ? 0 : 1, high);
    }

    private static Stream<String> parted(String cell) {
        return Stream.of(cell.split(SEPARATOR)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private boolean all(Predicate<String> held) {
        return values.keySet().stream().allMatch(held);
    }

    private boolean most(Predicate<String> held) {
        return cells.stream().filter(held).count() * 2 > cells.size();
    }

    private static boolean number(String cell) {
        return cell.matches("-?\\d{1,12}(\\.\\d{1,12})?");
    }
}
