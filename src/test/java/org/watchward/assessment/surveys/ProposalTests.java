package org.watchward.assessment.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.watchward.assessment.surveys.Survey.Person;
import org.watchward.assessment.surveys.SurveyMapping.Answer;
import org.watchward.assessment.surveys.SurveyMapping.Group;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.SurveyMapping.Question;

/** What is proposed of files of answers, and that it fits them. */
class ProposalTests {

    private static final String FILE = Invented.csv(
            "Respondent,Started,How safe?,Out of ten,Worries: Drugs,Worries: Knives,Where do you meet?,What would help?,Sex,Weight,E-mail,Seen,Seen",
            "ab12,2023-02-01 10:00,Very,9,Yes,No,Park;Shops,\"More light in the lane, and people who look after it when they pass by on their way home in the dark\",Female,1.2,a@b.example,1,1",
            3,
            "ab12,2023-02-01 10:00,Very,9,Yes,No,Park;Shops,Fewer cars,Female,1.2,a@b.example,1,1",
            1,
            "ab12,2023-02-01 10:00,Very,9,Yes,No,Park;Shops,A place to go in the evening when it rains,Female,1.2,a@b.example,1,1",
            1,
            "ab12,2023-02-02 10:00,Fairly,7,No,No,Shops,\"Somebody said: \"\"stay\"\"\",Male,0.8,,1,1",
            5,
            "ab12,2023-02-03 10:00,Not at all,2,Yes,Yes,Park,,Prefer not to say,1,,1,1",
            5,
            "ab12,2023-02-03 11:00,Fairly,4,Yes,Yes,Park,,Male,1,,1,1",
            2,
            "ab12,2023-02-03 12:00,Fairly,0,,,,N/A,Male,1,,1,1",
            2);

    private static String completed(String proposal) {
        return proposal.replace("id: \"\" ", "id: proposed")
                .replace("title: \"\"", "title: Proposed")
                .replace("askedBy: \"\"", "askedBy: Arden Council")
                .replace("from: \"\", to: \"\"", "from: 2023-02-01, to: 2023-03-31")
                .replace("population: \"\"", "population: invented people");
    }

    private static SurveyMapping read(ResponseFile file) {
        return Invented.mappings()
                .read("proposed.yaml", completed(Proposal.of(file)), file.headings(), any -> Map.of());
    }

    private static Question question(SurveyMapping mapping, String id) {
        return mapping.question(id).orElseThrow();
    }

    private static List<String> labels(Question question) {
        return question.answers().stream().map(Answer::label).toList();
    }

    @Test
    void proposesAKindForEachQuestion() {
        var mapping = read(ResponseFile.read(FILE));

        assertThat(mapping.questions())
                .extracting(Question::id)
                .containsExactly("how-safe", "out-of-ten", "worries", "where-do-you-meet", "what-would-help");
        assertThat(labels(question(mapping, "how-safe"))).containsExactly("Fairly", "Very", "Not at all");
        assertThat(question(mapping, "out-of-ten"))
                .extracting(Question::kind, Question::min, Question::max)
                .containsExactly(Kind.SCORE, 0, 10);
        assertThat(question(mapping, "worries").ticks()).isTrue();
        assertThat(question(mapping, "worries").answers())
                .extracting(Answer::column)
                .containsExactly("Worries: Drugs", "Worries: Knives");
        assertThat(question(mapping, "where-do-you-meet").kind()).isEqualTo(Kind.SEVERAL);
        assertThat(labels(question(mapping, "where-do-you-meet"))).containsExactly("Park", "Shops");
        assertThat(question(mapping, "what-would-help").kind()).isEqualTo(Kind.OPEN);
        assertThat(mapping.groups()).extracting(Group::column).containsExactly("Sex");
        assertThat(mapping.weight()).isEqualTo("Weight");
        assertThat(mapping.missing()).containsExactly("N/A", "Prefer not to say");
    }

    @Test
    void leavesOutWhatMayTellWhoSomebodyIsAndSaysSo() {
        assertThat(Proposal.of(ResponseFile.read(FILE)))
                .contains(
                        "# Left out: Respondent (it may tell who somebody is).",
                        "# Left out: Started (it holds days or times).",
                        "# Left out: E-mail (it may tell who somebody is).",
                        "# Left out: Seen (another has the same heading).");
    }

    @Test
    void isNotTakenBeforeSomebodyHasCompletedIt() {
        var file = ResponseFile.read(FILE);
        var proposal = Proposal.of(file);

        assertThatThrownBy(() -> Invented.mappings().read("proposed.yaml", proposal, file.headings(), any -> Map.of()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("proposed.yaml:3: 'id' is empty")
                .hasMessageContaining("proposed.yaml:6: 'from' is empty")
                .hasMessageContaining("proposed.yaml:7: 'population' is empty");
    }

    /** Whatever a file holds: columns of odd headings and cells, in any order. */
    @RepeatedTest(200)
    void fitsTheFileItIsProposedOf(RepetitionInfo repetition) {
        var dice = new Random(repetition.getCurrentRepetition());
        var width = 2 + dice.nextInt(8);
        var rows = IntStream.range(0, 40)
                .mapToObj(row -> new ResponseFile.Row(row + 2L, cells(width, dice)))
                .toList();
        var headings = Stream.concat(
                        Stream.of("Always"), IntStream.range(1, width).mapToObj(at -> heading(dice, at)))
                .toList();
        var file = new ResponseFile(headings, rows);

        var mapping = read(file);

        var cells = new Cells(mapping);
        assertThat(rows.stream().map(row -> person(file, row)).flatMap(person -> cells.faults(person).stream()))
                .isEmpty();
    }

    private static Person person(ResponseFile file, ResponseFile.Row row) {
        var cells = new HashMap<String, String>();
        for (var at = 0; at < file.headings().size(); at++) {
            cells.put(file.headings().get(at), row.cells().get(at));
        }
        return new Person(row.line(), cells);
    }

    private static String heading(Random dice, int at) {
        var words = List.of(
                "Q: a",
                "Q: b",
                "Q_1",
                "Q_2",
                "\"Said\"",
                "Back\\slash",
                "Two\nlines",
                "Sex",
                "Age",
                "Weight",
                "Ünïcode",
                "",
                "# no",
                "{ }",
                "Q [x]",
                "Q [y]");
        return words.get(dice.nextInt(words.size())) + (dice.nextBoolean() ? "" : " " + at);
    }

    private static List<String> cells(int width, Random dice) {
        var words = List.of(
                "Yes",
                "No",
                "1",
                "0",
                "7",
                "10",
                "11",
                "-3",
                "1.5",
                "",
                "Park;Shops",
                "Park",
                "a@b.example",
                "N/A",
                "99",
                "\"said\"",
                "back\\slash",
                "tab\there",
                "- no",
                "x: y",
                "2023-01-01",
                "A long answer in words of somebody's own, as they come");
        return Stream.concat(
                        Stream.of("Always " + dice.nextInt(3)),
                        IntStream.range(1, width)
                                .mapToObj(at -> words.get((at * 5 + dice.nextInt(1 + at % 6)) % words.size())))
                .collect(Collectors.toList());
    }
}
