package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.platform.Slug;

/**
 * A mapping proposed from the answers alone, for somebody who knows the survey to read through. What a file cannot say (its title,
 * who asked, when and whom) is left empty, so it is not taken until they have written it.
 */
final class Proposal {

    private static final String HEAD = """
            # Proposed from the answers. Fill in what is empty, and hold every question against the questionnaire: a file
            # does not say what was asked, and its answers do not say which others could have been chosen.
            id: ""           # names the survey: residents-2025
            title: ""
            askedBy: ""      # the organisation
            fieldwork: { from: "", to: "" }   # the first and last day: 2025-02-01
            population: ""   # whom the answers are of: adults who live in the district
            # area:          # where it was asked, a code or a name; leave out if it is of no one place
            # how:           # how people were found: A link was sent to all schools; whoever wanted to answered.
            # asked:         # how many were asked, if you know it
            """;

    /** What parts a common beginning of headings from an answer. */
    private static final Pattern PREFIX = Pattern.compile("(.{2,}?)\\s*[:_\\[(–-]+\\s*([^:_\\[–]+?)[\\])]*");

    private static final int LONGEST_ID = 50;
    private static final int MOST_GROUPS = 8;

    private final List<SurveyColumn> columns;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> questions = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private String weight = "";

    private Proposal(ResponseFile file) {
        columns = IntStream.range(0, file.headings().size())
                .mapToObj(at -> SurveyColumn.of(file.headings().get(at), cells(file, at)))
                .toList();
        columns.forEach(column -> missing.addAll(column.missing()));
    }

    private static Stream<String> cells(ResponseFile file, int at) {
        return file.rows().stream().map(row -> row.cells().get(at));
    }

    /** The text of a mapping. */
    static String of(ResponseFile file) {
        return new Proposal(file).text();
    }

    private String text() {
        for (var at = 0; at < columns.size(); ) {
            var alike = alike(at);
            if (alike.size() > 1) {
                ticks(alike);
            } else {
                one(columns.get(at));
            }
            at += alike.size();
        }
        var text = new StringBuilder(HEAD);
        if (!weight.isEmpty()) {
            text.append("weight: ").append(quoted(weight)).append('\n');
        }
        if (!missing.isEmpty()) {
            text.append("missing: [")
                    .append(String.join(
                            ", ", missing.stream().map(Proposal::quoted).toList()))
                    .append("]   # what stands where nothing was answered\n");
        }
        text.append("questions:").append(questions.isEmpty() ? " []" : "").append('\n');
        questions.forEach(text::append);
        if (!groups.isEmpty()) {
            text.append("groups:   # what people are divided by\n");
            groups.forEach(text::append);
        }
        leftOut.forEach(text::append);
        return text.toString();
    }

    /** Columns that follow each other, each for one answer to the same question; this one alone if there are no others. */
    private List<SurveyColumn> alike(int at) {
        var first = columns.get(at);
        var beginning = beginning(first);
        if (beginning.isEmpty() || !usable(first) || !first.ticked()) {
            return List.of(first);
        }
        return columns.subList(at, columns.size()).stream()
                .takeWhile(column -> beginning.equals(beginning(column))
                        && (column.cells().isEmpty() || (usable(column) && column.ticked())))
                .toList();
    }

    private static String beginning(SurveyColumn column) {
        var parts = PREFIX.matcher(column.heading());
        return parts.matches() ? parts.group(1) : "";
    }

    private static String end(SurveyColumn column) {
        var parts = PREFIX.matcher(column.heading());
        return parts.matches() ? parts.group(2) : column.heading();
    }

    private boolean usable(SurveyColumn column) {
        return once(column) && column.leftOut().isEmpty();
    }

    private boolean once(SurveyColumn column) {
        return columns.stream()
                        .filter(other -> other.heading().equals(column.heading()))
                        .count()
                == 1;
    }

    private void ticks(List<SurveyColumn> alike) {
        var question = beginning(alike.get(0));
        begin(question, null, Kind.SEVERAL);
        questions.add("    answers:\n");
        var taken = new HashSet<String>();
        for (var column : alike) {
            var only = column.values().size() == 1
                    ? column.values().keySet().iterator().next()
                    : "";
            var value = only.isEmpty() || SurveyColumn.tick(only) ? "" : "value: " + quoted(only) + ", ";
            questions.add("      - { " + value + "column: " + quoted(column.heading()) + ", id: "
                    + id(end(column), "answer", taken) + ", label: " + quoted(end(column)) + " }\n");
        }
    }

    private void one(SurveyColumn column) {
        var against = once(column) ? column.leftOut() : "another has the same heading";
        if (column.weight() && once(column) && weight.isEmpty()) {
            weight = column.heading();
        } else if (!against.isEmpty()) {
            leftOut.add("# Left out: " + column.heading().replaceAll("\\s+", " ") + " (" + against + ").\n");
        } else if (column.group() && groups.size() < MOST_GROUPS) {
            groups.add("  - { id: " + id(column.heading(), "group", ids) + ", column: " + quoted(column.heading())
                    + ", label: " + quoted(column.heading()) + " }\n");
        } else {
            question(column);
        }
    }

    private void question(SurveyColumn column) {
        var kind = Objects.requireNonNull(column.kind());
        begin(column.heading(), column.heading(), kind);
        switch (kind) {
            case SCORE -> {
                var scale = column.scale();
                questions.add("    min: " + scale.low() + "   # are these the ends of the scale?\n    max: "
                        + scale.high() + "\n");
            }
            case CHOICE -> answers(column.answers());
            case SEVERAL -> answers(column.parts());
            case OPEN -> {}
        }
    }

    private void begin(String words, @Nullable String column, Kind kind) {
        questions.add("  - id: " + id(words, "question", ids) + "\n"
                + (column == null ? "" : "    column: " + quoted(column) + "\n")
                + "    text: " + quoted(words) + "\n"
                + "    kind: " + kind.name().toLowerCase(Locale.ROOT) + "\n");
    }

    private void answers(List<String> answers) {
        questions.add("    answers:\n");
        var taken = new HashSet<String>();
        for (var answer : answers) {
            questions.add("      - { id: " + id(answer, "answer", taken) + ", label: " + quoted(answer) + " }\n");
        }
    }

    private static String id(String words, String otherwise, Set<String> taken) {
        var slug = Slug.of(words, LONGEST_ID);
        var id = Slug.free(slug.isEmpty() ? otherwise : slug, taken::contains);
        taken.add(id);
        return quoted(id);
    }

    /** As YAML reads it, whatever it holds. */
    private static String quoted(String words) {
        return '"'
                + words.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
