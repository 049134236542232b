package org.watchward.assessment.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.statistics.Means;

/** What is said of invented answers, against values that were computed elsewhere. */
class ResultsTests {

    private static final String SAFE = """
            questions:
              - id: by-day
                column: Q1
                text: How safe do you feel by day?
                kind: choice
                answers:
                  - { id: very, label: Very safe, said: felt very safe }
                  - { id: fairly, label: Fairly safe, said: felt fairly safe }
                  - { id: unsafe, label: Unsafe }
            """;

    private static Share.Known known(Result result, String option) {
        return (Share.Known) ((People.Shares) result.all()).of(option).orElseThrow();
    }

    private static Result.Base base(Result result) {
        return ((People.Shares) result.all()).base();
    }

    /** "Just over 450 young people, representing 12% of those who responded". # R 4.3: prop.test(450, 3750, correct = FALSE) */
    @Test
    void saysTwelvePercentOfThoseWhoAnswered() {
        var survey = Invented.survey(Invented.WEAPON, Invented.csv("Q7,Name", "1,x", 450, "2,x", 3300));

        var result = Invented.result(survey, "carried-weapon");

        var share = known(result, "yes");
        assertThat(share.percent().value()).isCloseTo(12, within(1e-9));
        assertThat(share.percent().interval().lower()).isCloseTo(10.998617754, within(1e-8));
        assertThat(share.percent().interval().upper()).isCloseTo(13.079156141, within(1e-8));
        assertThat(Say.share(share, base(result))).isEqualTo("12% (450 of 3,750; 95% interval 11% to 13%)");
    }

    /** # R 4.3: prop.test(54, 450, correct = FALSE) */
    @Test
    void saysTheShareOfASmallerBaseWithAWiderInterval() {
        var survey = Invented.survey(Invented.WEAPON, Invented.csv("Q7,Name", "1,x", 54, "2,x", 396));

        var result = Invented.result(survey, "carried-weapon");

        assertThat(Say.share(known(result, "yes"), base(result))).isEqualTo("12% (54 of 450; 95% interval 9% to 15%)");
    }

    /** Averages of thirty children; limits by # R 4.3: t.test(c(rep(10, 15), rep(9, 15))) and so on. */
    @ParameterizedTest
    @CsvSource({
        "10, 15, 9, 15, 9.5 of 10 on average (n = 30; 95% interval 9.3 to 9.7)",
        "10, 9, 9, 21, 9.3 of 10 on average (n = 30; 95% interval 9.1 to 9.5)",
        "9, 6, 8, 24, 8.2 of 10 on average (n = 30; 95% interval 8.0 to 8.4)",
        "8, 6, 7, 24, 7.2 of 10 on average (n = 30; 95% interval 7.0 to 7.4)",
        "8, 3, 7, 27, 7.1 of 10 on average (n = 30; 95% interval 7.0 to 7.2)"
    })
    void saysAveragesWithTheirBase(String high, int many, String low, int others, String words) {
        var survey = Invented.survey(
                "questions: [{ id: score, column: Q, text: How was it?, kind: score, min: 0, max: 10 }]",
                Invented.csv("Q,", high + ",", many, low + ",", others));

        var average = (People.Average) Invented.result(survey, "score").all();

        assertThat(Say.average(average, 10)).isEqualTo(words);
    }

    @Test
    void saysMostOnlyIfTheIntervalLeavesNoHalf() {
        var survey =
                Invented.survey(SAFE, Invented.csv("Q1,x", "Very safe,x", 234, "Fairly safe,x", 66, "Unsafe,x", 150));
        var result = Invented.result(survey, "by-day");
        var very = known(result, "very");
        var safe = Say.together(List.of(very, known(result, "fairly")), base(result));

        // # R 4.3: prop.test(234, 450, correct = FALSE) gives 47.4% to 56.6%; prop.test(300, 450, ...) 62.2% to 70.9%
        assertThat(Say.most(very, base(result)))
                .isEqualTo(
                        "It cannot be said that most of the 450 who answered felt very safe: 52% (234 of 450; 95% interval"
                                + " 47% to 57%)");
        assertThat(Say.most(safe, base(result)))
                .isEqualTo(
                        "Most of the 450 who answered felt very safe or felt fairly safe: 67% (300 of 450; 95% interval"
                                + " 62% to 71%)");
    }

    @Test
    void withholdsAllOfASurveyOfEightButHowManyAnswered() {
        var survey = Invented.survey(Invented.WEAPON, Invented.csv("Q7,x", "1,x", 6, "2,x", 2));

        var result = Invented.result(survey, "carried-weapon");

        assertThat(result.all())
                .isEqualTo(new People.Withheld("", "8 people answered, too few to say more: shares are shown from 10"));
        assertThat(Invented.rows(Tabulated.of(result, null)))
                .containsExactly(
                        "All | – | – | withheld: 8 people answered, too few to say more: shares are shown from 10");
    }

    @Test
    void doesNotEvenSayHowManyAFewAre() {
        var survey = Invented.survey(Invented.WEAPON, Invented.csv("Q7,x", "1,x", 3, "99,x", 0));

        assertThat(Invented.result(survey, "carried-weapon").all())
                .isEqualTo(new People.Withheld("", "fewer than 5 people answered"));
    }

    @Test
    void saysOfFewNowhereHowManyTheyAre() {
        var survey = Invented.survey("asked: 900\n" + Invented.WEAPON, Invented.csv("Q7,x", "1,x", 3));

        assertThat(Say.asked(survey)).endsWith(": fewer than 5 answered").doesNotContain("900");
    }

    private static String headline(int no, int yes, int unsure) {
        var survey = Invented.survey(
                Invented.WEAPON + "      - { value: 3, id: unsure, label: Do not know }\n",
                Invented.csv("Q7,x", "2,x", no, "1,x", yes, "3,x", unsure));
        return ResidentsSay.headline(survey, Invented.result(survey, "carried-weapon"))
                .orElseThrow();
    }

    @Test
    void saysOfNoAnswerThatItIsTheLargestWhereAWithheldOneCouldBe() {
        var unsaid =
                "Which answer most people gave is not said: answers are withheld to protect people, and one of these could be"
                        + " the largest.";

        assertThat(headline(90, 3, 0)).isEqualTo(unsaid);
        assertThat(headline(7, 4, 4)).isEqualTo(unsaid);
        assertThat(headline(90, 3, 4)).isEqualTo("No: {{answer of carried-weapon/no in invented-2023}}.");
    }

    @Test
    void writesNoCodeThatASpreadsheetTakesForAFormula() {
        var survey = Invented.survey(
                "questions: [{ id: help, column: Q, text: What would help?, kind: open }]",
                Invented.csv("Q,x", "Invented words,x", 40));
        Map<Long, Set<String>> codes = new HashMap<>();
        for (long line = 2; line < 32; line++) {
            codes.put(line, Set.of("=1+1"));
        }

        var csv = new String(
                ResultRows.csv(survey, List.of(Invented.result(survey, "help", codes)), ""), StandardCharsets.UTF_8);

        assertThat(csv).contains(",'=1+1,'=1+1,").doesNotContain(",=1+1");
    }

    @Test
    void countsEachAnswerOfSeveralAndNeverTheirCombinations() {
        var questions = """
                questions:
                  - id: where
                    column: Q2
                    text: Where do you meet?
                    kind: several
                    answers:
                      - { id: park, label: Park }
                      - { id: shops, label: Shops }
                """;
        var survey = Invented.survey(
                questions, Invented.csv("Q2,x", "Park;Shops,x", 12, "Park,x", 18, "shops,x", 10, ",x", 7));

        var rows = Invented.rows(Tabulated.of(Invented.result(survey, "where"), null));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("Park | 30 of 40 | 75%");
        assertThat(rows.get(1)).startsWith("Shops | 22 of 40 | 55%");
    }

    @Test
    void readsTicksInColumnsOfTheirOwn() {
        var questions = """
                questions:
                  - id: where
                    text: Where do you meet?
                    kind: several
                    answers:
                      - { id: park, label: Park, column: Q2_park }
                      - { id: shops, label: Shops, column: Q2_shops }
                """;
        var survey = Invented.survey(
                questions, Invented.csv("Q2_park,Q2_shops", "1,0", 20, "Park,1", 10, "0,0", 10, ",", 5));

        var result = Invented.result(survey, "where");

        assertThat(known(result, "park").people()).isEqualTo(30);
        assertThat(base(result).people()).isEqualTo(40);
    }

    /** # python: n_eff = sum(w)**2 / sum(w**2), then Wilson's limits on n_eff; docs/methods/surveys.md */
    @Test
    void weighsAnswersAndSaysHowMuchTheyAreWorth() {
        var survey =
                Invented.survey("weight: W\n" + Invented.WEAPON, Invented.csv("Q7,W", "1,1", 6, "1,2", 4, "2,0.5", 10));

        var result = Invented.result(survey, "carried-weapon");

        assertThat(base(result).people()).isEqualTo(20);
        assertThat(base(result).effective()).isCloseTo(14.734693878, within(1e-8));
        assertThat(known(result, "yes").people()).isEqualTo(10);
        assertThat(known(result, "yes").percent().value()).isCloseTo(73.684210526, within(1e-8));
        assertThat(known(result, "yes").percent().interval().lower()).isCloseTo(48.171480643, within(1e-8));
        assertThat(Say.share(known(result, "yes"), base(result)))
                .isEqualTo("74% (10 of 20, weighted, as good as 15 unweighted; 95% interval 48% to 89%)");
    }

    /** # python: sum(w*(x-m)**2)/sum(w) * n_eff/(n_eff-1) */
    @Test
    void weighsScores() {
        var scores = new double[20];
        var weights = new double[20];
        for (var at = 0; at < 20; at++) {
            scores[at] = at < 6 ? 8 : at < 10 ? 4 : 6;
            weights[at] = at < 6 ? 1 : at < 10 ? 2 : 0.5;
        }

        var spread = Means.of(scores, weights);

        assertThat(spread.mean()).isCloseTo(5.789473684, within(1e-8));
        assertThat(spread.deviation()).isCloseTo(1.764769978, within(1e-8));
    }

    @Test
    void countsTheCodesOfThoseAnswersThatWereRead() {
        var survey = Invented.survey(
                "questions: [{ id: help, column: Q, text: What would help?, kind: open }]",
                Invented.csv("Q,x", "Invented words,x", 40, ",x", 10));
        Map<Long, Set<String>> codes = new HashMap<>();
        for (long line = 2; line < 32; line++) {
            codes.put(line, line < 20 ? Set.of("lighting") : Set.of("police"));
        }

        var result = Invented.result(survey, "help", codes);

        assertThat(Invented.rows(Tabulated.of(result, null)).get(0)).startsWith("lighting | 18 of 30 | 60%");
    }

    @Test
    void tellsEveryGroupOfASharesTable() {
        var groups = Invented.WEAPON + "groups: [{ id: sex, column: Sex, label: Sex }]\n";
        var survey = Invented.survey(
                groups, Invented.csv("Q7,Sex", "1,Female", 20, "2,Female", 80, "1,Male", 10, "2,Male", 60, "2,", 6));

        var result = Invented.result(survey, "carried-weapon");

        assertThat(Invented.rows(Tabulated.of(result, result.by("sex").orElseThrow())))
                .containsExactly(
                        "Female | 100 | 20% (13% to 29%), 20 | 80% (71% to 87%), 80",
                        "Male | 70 | 14% (8% to 24%), 10 | 86% (76% to 92%), 60",
                        "Not said | 6 | 0% (0% to 39%), 0 | 100% (61% to 100%), 6",
                        "All | 176 | 17% (12% to 23%), 30 | 83% (77% to 88%), 146");
    }
}
