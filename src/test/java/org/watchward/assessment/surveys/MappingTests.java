package org.watchward.assessment.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of mappings and files that do not fit. */
class MappingTests {

    private static final List<String> HEADINGS = List.of("Q7", "Sex", "Age band");

    private static List<String> faults(String rest) {
        try {
            Invented.mappings().read("survey.yaml", Invented.mapping(rest), HEADINGS, any -> Map.of());
            return List.of();
        } catch (Unusable unusable) {
            return unusable.faults();
        }
    }

    @Test
    void findsNothingWrongWithOneThatFits() {
        assertThat(faults(Invented.WEAPON)).isEmpty();
    }

    @Test
    void namesLineAndNearestColumn() {
        assertThat(faults(Invented.WEAPON.replace("Q7", "Q77")))
                .containsExactly("survey.yaml:8: the file has no column 'Q77'. Nearest: 'Q7', 'Sex', 'Age band'");
    }

    @Test
    void namesTheLineOfWhatTheSchemaDoesNotKnow() {
        assertThat(faults(Invented.WEAPON.replace("kind: choice", "kind: chioce")))
                .singleElement()
                .asString()
                .isEqualTo("survey.yaml:10: 'kind' is 'chioce', and is to be one of choice, several, score, open");
    }

    /** One parser takes a question mark before a comma, and another does not: both the text and its lines are read by the same. */
    @Test
    void namesTheLineOfWordsWithAQuestionMarkWithinBrackets() {
        assertThat(faults("questions:\n  - { id: safe, column: Q77, text: How safe did you feel?, kind: open }"))
                .containsExactly("survey.yaml:7: the file has no column 'Q77'. Nearest: 'Q7', 'Sex', 'Age band'");
    }

    @Test
    void saysOfADayThatIsNoneThatItIsNone() {
        var text = Invented.mapping(Invented.WEAPON).replace("2023-02-01", "2023-02-31");

        assertThatThrownBy(() -> Invented.mappings().read("survey.yaml", text, HEADINGS, any -> Map.of()))
                .isInstanceOf(Unusable.class)
                .hasMessage("survey.yaml:4: fieldwork.from is '2023-02-31', which is no day");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "questions: [{ id: a | 6 | a bracket is not closed",
                "how: \"Asked | 6 | a quotation mark is opened here and not closed",
                "how: as follows: by post | 6 | words with a colon in them stand in quotation marks",
                "how: @home | 6 | stand in quotation marks",
                "how: 'it's so' | 6 | does not begin below",
            })
    void saysInPlainWordsWhatIsNoYaml(String questions, int line, String words) {
        assertThat(faults(questions))
                .singleElement()
                .asString()
                .startsWith("survey.yaml:" + line + ": this is not YAML: ")
                .contains(words);
    }

    @Test
    void saysThatATabIsNoSpace() {
        assertThat(faults("questions:\n\t- id: a"))
                .containsExactly(
                        "survey.yaml:6: this is not YAML: the line is moved in with a tab, and YAML takes spaces alone");
    }

    @Test
    void tellsWhatIsNotKnownElsewhereWithAllElse() {
        var text = Invented.mapping(Invented.WEAPON.replace("Q7", "Q77"));

        assertThatThrownBy(() -> Invented.mappings()
                        .read("survey.yaml", text, HEADINGS, any -> Map.of("/questions/0/text", "unheard of")))
                .hasMessageContaining("survey.yaml:8: the file has no column")
                .hasMessageContaining("survey.yaml:9: unheard of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "questions: [{ id: a, column: Q7, text: A, kind: choice }] | needs 'answers'",
                "questions: [{ id: a, column: Q7, text: A, kind: score, min: 0 }] | a score has both",
                "questions: [{ id: a, column: Q7, text: A, kind: score, min: 9, max: 1 }] | 'min' is below 'max'",
                "questions: [{ id: a, text: A, kind: open }] | needs 'column'",
                "questions: [{ id: a, column: Q7, text: A, kind: open, theme: drugs }] | an open question cannot",
                "questions: [{ id: a, column: Q7, text: A, kind: choice, theme: drugs, answers: [{ id: b, label: B }] }]"
                        + " | says by 'concern: true'",
                "questions: [{ id: a, column: Q7, text: A, kind: several, answers: [{ id: b, label: B, concern: true },"
                        + " { id: c, label: C, concern: true }] }] | one at most has 'concern: true'",
                "questions: [{ id: a, column: Q7, text: A, kind: open }, { id: a, column: Sex, text: A, kind: open }]"
                        + " | the question 'a' stands twice",
                "questions: [{ id: a, text: A, kind: several, answers: [{ id: b, label: B }] }] | needs 'column'"
            })
    void saysWhatIsMissingOfAQuestion(String questions, String words) {
        assertThat(faults(questions))
                .anySatisfy(
                        fault -> assertThat(fault).startsWith("survey.yaml:6: ").contains(words));
    }

    private static final String SCORE = "  - { id: score, column: Q7, text: Score, kind: score, min: 1, max: 2 }\n";

    @Test
    void refusesASecondTableOfOneColumn() {
        var already =
                "the column '%s' is read by %s already, and two tables of one column would tell what each withholds: leave"
                        + " one out";

        assertThat(faults(Invented.WEAPON + SCORE))
                .containsExactly("survey.yaml:14: " + already.formatted("Q7", "question 'carried-weapon'"));
        assertThat(faults(Invented.WEAPON + "groups: [{ id: by, column: Q7, label: By }]\n"))
                .containsExactly("survey.yaml:14: " + already.formatted("Q7", "question 'carried-weapon'"));
        assertThat(faults(Invented.WEAPON
                        + "groups: [{ id: a, column: Sex, label: A }, { id: b, column: Sex, label: B }]\n"))
                .containsExactly("survey.yaml:14: " + already.formatted("Sex", "group 'a'"));
    }

    @Test
    void refusesTheNameOfThePageThatBringsSurveysIn() {
        assertThatThrownBy(() -> Invented.mappings()
                        .read(
                                "survey.yaml",
                                Invented.mapping(Invented.WEAPON).replace("invented-2023", "new"),
                                HEADINGS,
                                any -> Map.of()))
                .isInstanceOf(Unusable.class)
                .hasMessage(
                        "survey.yaml:1: a survey is not called 'new': /work/surveys/new is where surveys are brought in");
    }

    @Test
    void knowsAFileByItsBytesAndWhatWasPastedByItsText() {
        var content = "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);

        // # printf 'caf\xe9' | sha256sum
        assertThat(Importing.Named.file("a.csv", content))
                .isEqualTo(new Importing.Named(
                        "a.csv", "caf\u00E9", "dafd66c0b98965e688be1fc12942c09f0350e6be0685017c3f234e97d0adc92e"));
        assertThat(Importing.Named.pasted("a.csv", "caf\u00E9").sha256())
                .isEqualTo("850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e");
    }

    @Test
    void tellsEveryValueThatMeansNothingByItsLine() {
        var survey = Invented.survey(Invented.WEAPON, "Q7,x\n1,x\n7,x\n2,x\nmaybe,x\n");
        var cells = new Cells(survey.mapping());

        assertThat(survey.people().stream().flatMap(person -> cells.faults(person).stream()))
                .containsExactly(
                        "Line 3: 'Q7' is '7', and question 'carried-weapon' lists '1', '2'. List it as an answer, or under"
                                + " 'missing'.",
                        "Line 5: 'Q7' is 'maybe', and question 'carried-weapon' lists '1', '2'. List it as an answer, or under"
                                + " 'missing'.");
    }

    @Test
    void refusesLinesThatAreTooShort() {
        assertThatThrownBy(() -> ResponseFile.read("a,b\n1,2\n3\n"))
                .isInstanceOf(Unusable.class)
                .hasMessage("Line 3 has 1 cells, and the headings are 2.");
        assertThatThrownBy(() -> ResponseFile.read("a,b\n"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("no answers");
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        assertThat(ResponseFile.read("\uFEFFa;b\r\n\"1;x\";2\r\n").rows())
                .containsExactly(new ResponseFile.Row(2, List.of("1;x", "2")));
        assertThat(ResponseFile.text(new byte[] {'c', 'a', 'f', (byte) 0xE9})).isEqualTo("café");
    }

    @Test
    void saysThatAWorkbookIsNoText() {
        assertThatThrownBy(() -> ResponseFile.read("PK\0\1\2"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("exported as CSV, and not as a workbook");
    }

    @Test
    void readsTextOfTwoBytesALetter() {
        assertThat(ResponseFile.text("é,1".getBytes(StandardCharsets.UTF_16))).isEqualTo("é,1");
        assertThat(ResponseFile.text(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .isEqualTo("a");
    }
}
