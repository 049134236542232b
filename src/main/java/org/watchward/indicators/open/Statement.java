package org.watchward.indicators.open;

import java.util.Locale;

/**
 * An answer said in words: the finding first, then the count, its base and the interval.
 *
 * @param headline one short sentence
 * @param detail what it rests on
 */
public record Statement(String headline, String detail) {

    static Statement of(Answer answer) {
        if (answer.figure() instanceof Figure.Missing missing) {
            return new Statement("We cannot say.", sentence(missing.reason()));
        }
        if (answer.figure() instanceof Figure.Suppressed suppressed) {
            return new Statement("Withheld.", sentence(suppressed.rule()));
        }
        var counted = answer.figure().shown() + " in " + answer.period().words();
        if (answer.comparison() instanceof Comparison.Change change) {
            return new Statement(headline(answer, change.verdict()), counted + ", " + detail(answer, change));
        }
        var notComparable = (Comparison.NotComparable) answer.comparison();
        return new Statement("Not comparable.", counted + ". " + sentence(notComparable.reason()));
    }

    private static String headline(Answer answer, Verdict verdict) {
        var what = answer.indicator().inSentence() + " in " + answer.area().name();
        if (verdict == Verdict.NOT_ENOUGH_DATA) {
            return "Too little is held to say whether " + what + " changed.";
        }
        if (verdict == Verdict.NO_CLEAR_CHANGE) {
            return "No clear change in " + what + ".";
        }
        var recorded = answer.indicator().polarity() == Polarity.AMBIGUOUS ? "recorded " + what : what;
        return sentence(recorded + (verdict == Verdict.RISE ? " rose" : " fell"));
    }

    private static String detail(Answer answer, Comparison.Change change) {
        var base = change.comparedWith().words();
        if (!ofCounts(answer)) {
            return change.shown() + " on " + base + " (95% interval "
                    + change.interval95().shown() + "); " + change.judgement().grounds() + ".";
        }
        if (change.verdict() == Verdict.NO_CLEAR_CHANGE) {
            return change.earlier().shown() + " in " + base + ": it usually varies by as much.";
        }
        if (change.verdict() == Verdict.NOT_ENOUGH_DATA) {
            return change.earlier().shown() + " in " + base + "; "
                    + change.judgement().grounds() + ".";
        }
        return Words.moreOrFewer(change.percent()) + " than the "
                + change.earlier().shown() + " in " + base + " (" + Words.between(change.interval95()) + ").";
    }

    private static boolean ofCounts(Answer answer) {
        return answer.figure() instanceof Figure.Known known
                && (known.rate() == null || known.rate().unit() == Unit.RATE);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
    }
}
