package org.watchward.indicators.open.shown;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Signal;
import org.watchward.indicators.open.Signal.Reading;
import org.watchward.indicators.open.Verdict;

/**
 * Which way an indicator goes in an area, as the engine judges it: by the signal of its months where it has any, else by its change
 * between years.
 *
 * @param words in a few words: {@code Rising}, {@code Higher since March 2025}, {@code No clear change}
 * @param sentence the same as a finding
 * @param up whether it goes up; false also if nothing is said
 * @param clear whether anything is said
 * @param reading what that means to people
 */
public record Direction(String words, String sentence, boolean up, boolean clear, Reading reading) {

    /** Of an answer, and its months if it is counted monthly. */
    public static Direction of(Answer answer, @Nullable Series series) {
        return series == null ? ofYears(answer) : of(series.signal());
    }

    /** Of a signal alone. */
    public static Direction of(Signal signal) {
        return new Direction(
                brief(signal), signal.words(), signal.kind().up(), signal.kind().clear(), signal.reading());
    }

    private static String brief(Signal signal) {
        var since = signal.since();
        return switch (signal.kind()) {
            case RISING -> "Rising";
            case FALLING -> "Falling";
            case SHIFTED_UP -> since == null ? "Higher" : "Higher since " + Say.month(since);
            case SHIFTED_DOWN -> since == null ? "Lower" : "Lower since " + Say.month(since);
            case UNUSUALLY_HIGH -> "Unusually high month";
            case UNUSUALLY_LOW -> "Unusually low month";
            case NO_CLEAR_CHANGE -> "No clear change";
            case NOT_ENOUGH_DATA -> "Too little to say";
        };
    }

    private static Direction ofYears(Answer answer) {
        if (!(answer.comparison() instanceof Comparison.Change change)) {
            return new Direction("Not compared", answer.statement().headline(), false, false, Reading.NONE);
        }
        var verdict = change.verdict();
        var clear = verdict == Verdict.RISE || verdict == Verdict.FALL;
        var words = verdict.words().substring(0, 1).toUpperCase(Locale.UK)
                + verdict.words().substring(1);
        var up = verdict == Verdict.RISE;
        return new Direction(
                words, answer.statement().headline(), up, clear, clear ? reading(answer, up) : Reading.NONE);
    }

    private static Reading reading(Answer answer, boolean up) {
        var polarity = answer.indicator().polarity();
        if (polarity == Polarity.AMBIGUOUS) {
            return Reading.AMBIGUOUS;
        }
        return up == (polarity == Polarity.GOOD) ? Reading.BETTER : Reading.WORSE;
    }

    /** The words after a colon: {@code higher since March 2025}. */
    public String inTitle() {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** What the direction means, beside its words; empty if nothing is said. */
    public String meaning() {
        return switch (reading) {
            case WORSE -> "worse";
            case BETTER -> "better";
            case AMBIGUOUS -> up ? "can mean more harm, or more reporting" : "can mean less harm, or less reporting";
            case NONE -> "";
        };
    }

    /** A sign that is told apart by its shape and not by its colour; empty if nothing is said. */
    public String mark() {
        if (!clear) {
            return "";
        }
        return up ? "▲" : "▼";
    }
}
