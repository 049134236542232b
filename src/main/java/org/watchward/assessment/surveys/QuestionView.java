package org.watchward.assessment.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.surveys.Result.ByGroup;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.charts.Chart;
import org.watchward.charts.IntervalPlot;
import org.watchward.charts.IntervalPlot.Row;

/**
 * One question on the page of its survey.
 *
 * @param chart null if fewer than two shares are known, or it is told by a group
 * @param notes what must be known of it, each a sentence
 * @param open whether its words can be read and coded
 */
record QuestionView(String id, Tabulated table, @Nullable Chart chart, List<String> notes, boolean open) {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 15;

    static QuestionView of(Survey survey, Result result, String by) {
        var group = result.by(by).orElse(null);
        return new QuestionView(
                result.question().id(),
                Tabulated.of(result, group),
                group == null ? chart(survey, result) : null,
                notes(result, group),
                result.question().kind() == Kind.OPEN);
    }

    private static List<String> notes(Result result, @Nullable ByGroup by) {
        var notes = new ArrayList<String>();
        if (result.all() instanceof People.Shares shares) {
            notes.add(Say.caution(shares.base()));
            if (result.question().kind() != Kind.CHOICE) {
                notes.add("One person can stand behind several answers: they do not add up to all.");
            }
        }
        if (result.all() instanceof People.Average average) {
            notes.add(Say.caution(average.base()));
        }
        if (by != null && by.parts().stream().anyMatch(QuestionView::few)) {
            notes.add("Some parts have fewer than " + Results.FEW + " answers: their intervals are wide.");
        }
        return notes.stream().filter(note -> !note.isEmpty()).toList();
    }

    private static boolean few(People people) {
        return (people instanceof People.Shares shares
                        && !Say.caution(shares.base()).isEmpty())
                || (people instanceof People.Average average
                        && !Say.caution(average.base()).isEmpty());
    }

    private static @Nullable Chart chart(Survey survey, Result result) {
        if (!(result.all() instanceof People.Shares shares)) {
            return null;
        }
        var rows = shares.shares().stream()
                .filter(Share.Known.class::isInstance)
                .map(Share.Known.class::cast)
                .map(QuestionView::row)
                .toList();
        if (rows.size() < FEWEST_ROWS || rows.size() > MOST_ROWS) {
            return null;
        }
        return IntervalPlot.of(
                "chart-" + result.question().id(),
                result.question().text(),
                "Share of the " + Say.number(shares.base().people())
                        + " who answered, %, with 95% intervals; answers that are withheld are left out",
                "Answer",
                "%",
                rows,
                null,
                new Chart.Source(
                        survey.mapping().askedBy(), Say.days(survey.mapping().fieldwork())));
    }

    private static Row row(Share.Known share) {
        var interval = share.percent().interval();
        return new Row(
                share.option().label(),
                rounded(share.percent().value()),
                rounded(interval.lower()),
                rounded(interval.upper()),
                true);
    }

    private static BigDecimal rounded(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
    }
}
