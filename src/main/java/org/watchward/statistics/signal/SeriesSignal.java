package org.watchward.statistics.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.watchward.statistics.Require;

/**
 * The verdict on a series of monthly counts ({@code docs/methods/signal.md}).
 *
 * @param verdict what is said
 * @param question which question decided; of those asked, the one with the least p-value
 * @param pValue of the whole: how often a series without any change, of the same spread, season and memory, would give as strong
 *     an answer to any of the questions; 1 if not enough is held
 * @param ratio how many times as many as before (a step), as expected (a month), or at the end as at the start (a trend), by maximum
 *     likelihood
 * @param since number of the month from which a step counts, the newest month, or the first of the trend
 * @param months how many months were looked at
 */
public record SeriesSignal(Verdict verdict, Question question, double pValue, double ratio, int since, int months) {

    /** Fewest months; fewer do not show a season and a spread. */
    public static final int FEWEST_MONTHS = 24;

    /** Most months; what lies longer ago says little of the ordinary course now. */
    public static final int MOST_MONTHS = 60;

    /** Fewest events in all of them. */
    public static final int FEWEST_EVENTS = 10;

    /** A verdict is given where the p-value is below. */
    public static final double LEVEL = 0.05;

    private static final List<Question> STEPS =
            List.of(Question.STEP_YEAR, Question.STEP_NINE_MONTHS, Question.STEP_HALF_YEAR, Question.STEP_QUARTER);

    /**
     * Judges a series.
     *
     * @param series the months that may be compared with each other; of more than {@value #MOST_MONTHS}, the newest count
     */
    public static SeriesSignal of(MonthlyCounts series) {
        var recent = series.size() == 0 ? series : series.since(series.newest() - MOST_MONTHS + 1);
        if (recent.size() < FEWEST_MONTHS || recent.total() < FEWEST_EVENTS) {
            return new SeriesSignal(Verdict.NOT_ENOUGH_DATA, Question.TREND, 1, 1, 0, recent.size());
        }
        var course = OrdinaryCourse.of(recent);
        var answers = new ArrayList<Answer>();
        answers.add(trend(recent, course));
        for (var question : STEPS) {
            answers.add(step(question, recent, course));
        }
        answers.add(newest(recent));
        return strongest(answers, recent.size());
    }

    /** Whether enough is held to judge by. */
    public boolean judged() {
        return verdict != Verdict.NOT_ENOUGH_DATA;
    }

    /** Whether something is said. */
    public boolean clear() {
        return judged() && verdict != Verdict.NO_CLEAR_CHANGE;
    }

    private static SeriesSignal strongest(List<Answer> answers, int months) {
        var least =
                answers.stream().min(Comparator.comparingDouble(Answer::pValue)).orElseThrow();
        var whole = Math.min(1, answers.size() * least.pValue());
        var ratio = least.ratio().getAsDouble();
        return new SeriesSignal(
                whole < LEVEL ? Verdict.of(least.question(), ratio > 1) : Verdict.NO_CLEAR_CHANGE,
                least.question(),
                whole,
                ratio,
                least.since(),
                months);
    }

    private record Answer(Question question, double pValue, DoubleSupplier ratio, int since) {}

    private static Answer trend(MonthlyCounts series, OrdinaryCourse course) {
        var first = series.months()[0];
        var whole = (double) (series.newest() - first);
        var slope = Arrays.stream(series.months())
                .mapToDouble(month -> (month - first) / whole)
                .toArray();
        var departure = course.along(slope);
        return new Answer(Question.TREND, departure.pValue(), () -> course.ratio(slope), first);
    }

    private static Answer step(Question question, MonthlyCounts series, OrdinaryCourse course) {
        var since = series.newest() - question.monthsAfter() + 1;
        var step = Arrays.stream(series.months())
                .mapToDouble(month -> month >= since ? 1 : 0)
                .toArray();
        var departure = course.along(step);
        var chance = Split.chance(series, course, month -> month >= since, month -> month < since);
        return new Answer(question, Math.max(departure.pValue(), chance), () -> course.ratio(step), since);
    }

    /** The newest month against what the others lead one to expect of it: a count of that mean and spread, not a normal one. */
    private static Answer newest(MonthlyCounts series) {
        var expected = OrdinaryCourse.of(series.withoutNewest()).expected(series.newest());
        var count = series.counts()[series.size() - 1];
        var mean = expected.mean();
        var extra = (expected.dispersion() - 1) * mean + expected.relativeVariance() * mean * mean;
        var p = tails(count, mean, extra);
        return new Answer(Question.NEWEST, p, () -> mean > 0 ? count / mean : 1, series.newest());
    }

    private static double tails(double count, double mean, double extra) {
        Require.positive("mean", mean);
        var events = (int) Math.round(count);
        if (extra < 1e-9 * mean) {
            var chance = PoissonDistribution.of(mean);
            return Split.twoSided(chance.cumulativeProbability(events), chance.survivalProbability(events - 1));
        }
        var chance = NegativeBinomial.of(mean, mean * mean / extra);
        return Split.twoSided(chance.atMost(events), chance.atLeast(events));
    }
}
