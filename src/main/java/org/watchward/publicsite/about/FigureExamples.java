package org.watchward.publicsite.about;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Unit;
import org.watchward.indicators.open.Verdict;
import org.watchward.indicators.open.shown.Say;

/** Methods worked through on one figure of one area. */
@Component
class FigureExamples {

    private static final int FEWEST_FOR_BYAR = 10;
    private static final int FEW = 12;

    private final Subjects subjects;

    FigureExamples(Subjects subjects) {
        this.subjects = subjects;
    }

    Optional<Example> rate() {
        return counts().flatMap(answer -> rate(answer).stream()).findFirst();
    }

    /** A clear rise or fall if there is one among the first. */
    Optional<Example> change() {
        var changes = counts().filter(answer -> answer.comparison() instanceof Comparison.Change)
                .limit(FEW)
                .toList();
        return changes.stream()
                .filter(answer -> clear((Comparison.Change) answer.comparison()))
                .findFirst()
                .or(() -> changes.stream().findFirst())
                .map(FigureExamples::change);
    }

    Optional<Example> unlocated() {
        return shares(Numerator.UnlocatedRows.class)
                .map(answer -> share(answer, "Rows of the force without a location, and all its rows"))
                .findFirst();
    }

    Optional<Example> outcomes() {
        return shares(Numerator.CohortOutcomes.class)
                .map(answer -> share(answer, "Crimes with that outcome in time, and all crimes that were followed"))
                .findFirst();
    }

    Optional<Example> searches() {
        return shares(Numerator.Searches.class)
                .map(answer -> share(answer, "Searches that found what was looked for, and all of which that is known"))
                .findFirst();
    }

    Optional<Example> roads() {
        return subjects.known(subjects.counting(Numerator.RoadCasualties.class))
                .flatMap(answer -> casualties(answer).stream())
                .findFirst();
    }

    /** Whole counts with a rate, of the police's files where they are held, else as published. */
    private Stream<Answer> counts() {
        return Stream.of(Numerator.MonthlyRows.class, Numerator.PublishedCount.class)
                .flatMap(kind ->
                        subjects.known(subjects.counting(kind).stream().limit(4).toList()))
                .filter(answer -> Sums.whole(known(answer).count().value()));
    }

    private Stream<Answer> shares(Class<? extends Numerator> kind) {
        return subjects.known(subjects.counting(kind)).filter(answer -> {
            var rate = known(answer).rate();
            return rate != null && rate.unit() == Unit.PERCENT && rate.interval95() != null;
        });
    }

    private static Figure.Known known(Answer answer) {
        return (Figure.Known) answer.figure();
    }

    private static boolean clear(Comparison.Change change) {
        return change.verdict() == Verdict.RISE || change.verdict() == Verdict.FALL;
    }

    private static Optional<Example> rate(Answer answer) {
        var rate = known(answer).rate();
        var limits = rate == null ? null : rate.interval95();
        var count = known(answer).count().value();
        if (rate == null || limits == null || rate.unit() != Unit.RATE || count.intValue() < FEWEST_FOR_BYAR) {
            return Optional.empty();
        }
        return Optional.of(Example.titled(Subjects.title(answer))
                .step("What was counted", Sums.count(count))
                .step("Divided by those who live there, times " + Say.count(rate.per()), division(count, rate))
                .step("The least that the count could be by chance (Byar’s lower limit)", lower(count, limits, rate))
                .step("The most that it could be (Byar’s upper limit)", upper(count, limits, rate))
                .step(
                        "Both as rates",
                        Sums.shown(limits.lower(), 2) + " to " + Sums.shown(limits.upper(), 2) + " per "
                                + Say.count(rate.per()))
                .finding(rate.words() + ", 95% interval " + rate.limitsShown())
                .from(Subjects.path(answer), answer.indicator().source(), answer.figure()));
    }

    private static String division(BigDecimal count, Rate rate) {
        return Sums.count(count) + " ÷ " + Sums.count(rate.denominator().number()) + " × " + Say.count(rate.per())
                + " = " + Sums.shown(rate.value(), 2);
    }

    private static String lower(BigDecimal count, Limits limits, Rate rate) {
        var x = Sums.count(count);
        return x + " × (1 − 1 ÷ (9 × " + x + ") − 1.96 ÷ (3 × √" + x + "))³ = " + asCount(limits.lower(), rate);
    }

    private static String upper(BigDecimal count, Limits limits, Rate rate) {
        var x = Sums.count(count.add(BigDecimal.ONE));
        return x + " × (1 − 1 ÷ (9 × " + x + ") + 1.96 ÷ (3 × √" + x + "))³ = " + asCount(limits.upper(), rate);
    }

    private static String asCount(BigDecimal limit, Rate rate) {
        var count = limit.multiply(rate.denominator().number())
                .divide(BigDecimal.valueOf(rate.per()), 6, RoundingMode.HALF_UP);
        return Sums.shown(count, 1);
    }

    private static Example change(Answer answer) {
        var change = (Comparison.Change) answer.comparison();
        var later = Sums.count(known(answer).count().value());
        var earlier = Sums.count(change.earlier().value());
        return Example.titled(Subjects.title(answer))
                .step(
                        "In " + answer.period().words() + ", and in "
                                + change.comparedWith().words(),
                        later + " and " + earlier)
                .step(
                        "The difference, as a share of the earlier count",
                        "(" + later + " − " + earlier + ") ÷ " + earlier + " × 100 = "
                                + change.shown().replace('-', '−'))
                .step(
                        "What chance in counting alone would allow (exact interval)",
                        change.interval95().shown().replace('-', '−') + " percent")
                .step(
                        Say.sentence(change.judgement().grounds()),
                        Sums.p(change.judgement().pValue()))
                .finding(
                        answer.statement().headline() + " " + answer.statement().detail())
                .from(Subjects.path(answer), answer.indicator().source(), answer.figure());
    }

    private static Example share(Answer answer, String what) {
        var figure = known(answer);
        var rate = Objects.requireNonNull(figure.rate());
        var part = Sums.count(figure.count().value());
        var whole = Sums.count(rate.denominator().number());
        return Example.titled(Subjects.title(answer))
                .step(what, part + " and " + whole)
                .step(
                        "The one as a share of the other",
                        part + " ÷ " + whole + " × 100 = " + Sums.shown(rate.value(), 2) + "%")
                .step("How far chance could have moved the share (Wilson’s limits)", rate.limitsShown())
                .finding(rate.words() + ", 95% interval " + rate.limitsShown())
                .from(Subjects.path(answer), answer.indicator().source(), figure);
    }

    private static Optional<Example> casualties(Answer answer) {
        var figure = known(answer);
        var rate = figure.rate();
        if (rate == null || rate.interval95() == null || rate.denominator().equals(Denominator.UNPUBLISHED)) {
            return Optional.empty();
        }
        var count = Sums.shown(figure.count().value(), 1);
        return Optional.of(Example.titled(Subjects.title(answer))
                .step("Those killed, and the chances of the others added up", count)
                .step(
                        "Divided by those who live there, times " + Say.count(rate.per()),
                        count + " ÷ " + Sums.count(rate.denominator().number()) + " × " + Say.count(rate.per()) + " = "
                                + Sums.shown(rate.value(), 2))
                .step("How far chance could have moved it (Byar’s limits)", rate.limitsShown())
                .finding(rate.words() + ", 95% interval " + rate.limitsShown())
                .from(Subjects.path(answer), answer.indicator().source(), figure));
    }
}
