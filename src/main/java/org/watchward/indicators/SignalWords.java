package org.watchward.indicators;

import static org.watchward.statistics.signal.MonthlyCounts.monthOf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.IntStream;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Signal;
import org.watchward.indicators.open.Signal.Kind;
import org.watchward.indicators.open.Signal.Reading;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.SeriesSignal;

/** Puts the verdict on a series in words. */
record SignalWords(Indicator indicator, Area area, MonthlyCounts months, SeriesSignal found) {

    /** Of fewer, counts say more than percentages. */
    private static final double FEW = 100;

    private static final int YEAR = 12;

    /** The verdict on a series of an indicator in an area. */
    static Signal of(Indicator indicator, Area area, MonthlyCounts months) {
        return new SignalWords(indicator, area, months, SeriesSignal.of(months)).signal();
    }

    /** The same of a series that was judged already. */
    static Signal of(Look look) {
        return new SignalWords(look.indicator(), look.area(), look.months(), look.signal()).signal();
    }

    Signal signal() {
        var kind = Kind.valueOf(found.verdict().name());
        if (kind == Kind.NOT_ENOUGH_DATA) {
            return new Signal(kind, null, null, null, found.months(), rule(), Reading.NONE, tooLittle());
        }
        return new Signal(
                kind,
                Judge.pValue(found.pValue()),
                kind.clear() ? monthOf(found.since()) : null,
                kind.clear() && !fromNothing(kind) ? percent() : null,
                found.months(),
                rule(),
                reading(kind),
                words(kind));
    }

    private Reading reading(Kind kind) {
        if (!kind.clear()) {
            return Reading.NONE;
        }
        if (indicator.polarity() == Polarity.AMBIGUOUS) {
            return Reading.AMBIGUOUS;
        }
        return kind.up() == (indicator.polarity() == Polarity.GOOD) ? Reading.BETTER : Reading.WORSE;
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(100 * (found.ratio() - 1)).setScale(1, RoundingMode.HALF_UP);
    }

    private String rule() {
        return switch (found.question()) {
            case TREND -> "a slope through all months";
            case STEP_YEAR -> "the level of the last twelve months against those before";
            case STEP_NINE_MONTHS -> "the level of the last nine months against those before";
            case STEP_HALF_YEAR -> "the level of the last six months against those before";
            case STEP_QUARTER -> "the level of the last three months against those before";
            case NEWEST -> "the newest month against what the others lead one to expect";
        };
    }

    private String words(Kind kind) {
        var what = sentence(subject());
        return switch (kind) {
            case RISING, FALLING -> what + (kind.up() ? " has risen: " : " has fallen: ") + years(kind) + ".";
            case SHIFTED_UP, SHIFTED_DOWN ->
                what + " has been " + (kind.up() ? "higher" : "lower") + " since "
                        + MonthWords.of(monthOf(found.since())) + ": "
                        + (fromNothing(kind)
                                ? "none were recorded in the months before."
                                : few() ? counted() + "." : "by " + share() + " on the months before.");
            case UNUSUALLY_HIGH, UNUSUALLY_LOW ->
                what + " in " + newest() + " was unusually "
                        + (kind.up() ? "high" : "low") + ": "
                        + (fromNothing(kind)
                                ? "none were recorded in the months before."
                                : few()
                                        ? counted() + "."
                                        : share() + (kind.up() ? " above" : " below")
                                                + " what the months before lead one to expect.");
            case NO_CLEAR_CHANGE -> "No clear change in " + indicator.inSentence() + " in " + area.name() + ".";
            case NOT_ENOUGH_DATA -> tooLittle();
        };
    }

    /** Whether more is set against none at all, of which there is no percentage. */
    private boolean fromNothing(Kind kind) {
        var oldest = months.months()[months.size() - 1] - SeriesSignal.MOST_MONTHS + 1;
        return (kind == Kind.SHIFTED_UP || kind == Kind.UNUSUALLY_HIGH)
                && IntStream.range(0, months.size())
                        .filter(at -> months.months()[at] >= oldest && months.months()[at] < found.since())
                        .allMatch(at -> months.counts()[at] == 0);
    }

    /** The first and the last twelve of the months looked at; what the slope says if these go the other way. */
    private String years(Kind kind) {
        var end = months.size();
        var first = counted(end - found.months(), end - found.months() + YEAR);
        var last = counted(end - YEAR, end);
        if (kind.up() ? last <= first : last >= first) {
            return (kind.up() ? "up " : "down ") + share() + " over " + stretch(found.months()) + newest();
        }
        return String.format(Locale.UK, "%,d in ", Math.round(last)) + stretch(YEAR) + newest()
                + String.format(Locale.UK, ", %,d in the first 12 of the ", Math.round(first))
                + found.months() + " looked at";
    }

    private double counted(int from, int to) {
        return IntStream.range(from, to).mapToDouble(at -> months.counts()[at]).sum();
    }

    /** Whether so few were to be expected that a percentage of them says little. */
    private boolean few() {
        return expected() < FEW;
    }

    /** What was recorded from the month on, beside what was to be expected. */
    private String counted() {
        var usual = Math.round(expected());
        return String.format(Locale.UK, "%,d", Math.round(recorded()))
                + (usual < 1
                        ? " recorded, where fewer than 1 was"
                        : " recorded, where about " + usual + (usual == 1 ? " was" : " were"))
                + " to be expected";
    }

    private double expected() {
        return found.ratio() > 0 ? recorded() / found.ratio() : 0;
    }

    private double recorded() {
        return IntStream.range(0, months.size())
                .filter(at -> months.months()[at] >= found.since())
                .mapToDouble(at -> months.counts()[at])
                .sum();
    }

    /** A rise of what can mean trust or policing is a rise of what was recorded. */
    private String subject() {
        var recorded = indicator.polarity() == Polarity.AMBIGUOUS ? "recorded " : "";
        return recorded + indicator.inSentence() + " in " + area.name();
    }

    private String share() {
        return percent().abs().setScale(0, RoundingMode.HALF_UP) + "%";
    }

    /** Months with gaps between them are no stretch of so many months. */
    private String stretch(int length) {
        var at = months.months();
        return at[at.length - 1] - at[at.length - length] == length - 1
                ? "the " + length + " months to "
                : length + " comparable months to ";
    }

    private String newest() {
        return MonthWords.of(monthOf(months.months()[months.size() - 1]));
    }

    private String tooLittle() {
        return found.months() < SeriesSignal.FEWEST_MONTHS
                ? "Too few months of " + indicator.inSentence() + " in " + area.name() + " are comparable to say: "
                        + found.months() + ", and " + SeriesSignal.FEWEST_MONTHS + " are needed."
                : "Too few cases of " + indicator.inSentence() + " in " + area.name() + " were recorded to say.";
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
