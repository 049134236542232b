package org.watchward.assessment.themes;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;

/**
 * What is known of a theme for a whole area.
 *
 * @param counted those that are counted together
 * @param beside others of the same data, which may count the same events again, or are no crimes
 * @param apart those of them that count none of the same events
 */
record WholeCount(List<Answer> counted, List<Answer> beside, List<Answer> apart) {

    /**
     * Counts the first, and with it what may be added to it.
     *
     * @param known one at least
     */
    static WholeCount of(List<Answer> known, Together together) {
        var indicators = together.of(known.stream().map(Answer::indicator).toList());
        var counted = known.stream()
                .filter(answer -> indicators.contains(answer.indicator()))
                .toList();
        var dataset = indicators.get(0).numerator().dataset();
        var beside = known.stream()
                .filter(answer -> !counted.contains(answer))
                .filter(answer -> answer.indicator().numerator().dataset().equals(dataset))
                .toList();
        var apart = beside.stream()
                .filter(answer -> indicators.stream().allMatch(each -> together.apart(each, answer.indicator())))
                .toList();
        return new WholeCount(counted, beside, apart);
    }

    BigDecimal sum() {
        return sum(counted);
    }

    static BigDecimal sum(List<Answer> counted) {
        return counted.stream()
                .map(answer -> answer.figure() instanceof Figure.Known known
                        ? known.count().value()
                        : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is counted together: {@code Robbery and possession of weapons}. */
    static String names(List<Answer> counted) {
        var names = Say.list(
                counted.stream().map(answer -> answer.indicator().inSentence()).collect(Collectors.toList()));
        return counted.get(0).indicator().name().charAt(0) + names.substring(1);
    }

    private String count() {
        return names(counted) + ": "
                + (counted.size() == 1 ? counted.get(0).figure().shown() : Say.count(Math.round(sum().doubleValue())));
    }

    /** {@code Public order: 7,350; beside it anti-social behaviour 12,556}. */
    String brief() {
        return apart.isEmpty() ? count() : count() + "; beside it " + each(apart);
    }

    /** Of one its rate, of several each; and what is known beside them. */
    String words(Period period) {
        return count() + " in " + period.words() + made() + "."
                + (beside.isEmpty() ? "" : " Beside it, and not added to it: " + each(beside) + ".");
    }

    private String made() {
        var rate = counted.get(0).figure().rate();
        return counted.size() > 1 ? " (" + each(counted) + ")" : rate == null ? "" : ", " + rate.words();
    }

    private static String each(List<Answer> answers) {
        return Say.list(answers.stream()
                .map(answer ->
                        answer.indicator().inSentence() + " " + answer.figure().shown())
                .toList());
    }
}
