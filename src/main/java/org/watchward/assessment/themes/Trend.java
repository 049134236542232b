package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;

/** What changed in a theme, by the candidates of the scan. */
final class Trend {

    private static final int MOST_TOLD = 3;
    private static final double NEITHER = 0.5;

    /** Less is known of the whole by a change in one of its parts, and of harm by one that can mean more trust. */
    private static final double LESSER = 0.5;

    private Trend() {}

    /**
     * What is said.
     *
     * @param candidates of the theme, those first that matter most
     * @param judged whether anything of the theme could be judged
     */
    static Line of(Area whole, Period period, List<Candidate> candidates, boolean judged) {
        if (candidates.isEmpty()) {
            return judged
                    ? new Line(
                            Aspect.TREND,
                            "no clear change",
                            "No clear change in " + whole.name()
                                    + " or its parts: nothing that its usual variation would not give.",
                            NEITHER,
                            List.of())
                    : Line.unknown(Aspect.TREND, "Not judged: too few months or years that may be compared are held.");
        }
        var told = new ArrayList<>(ofWhole(whole, candidates));
        candidates.stream().filter(each -> !told.contains(each)).forEach(told::add);
        return new Line(
                Aspect.TREND,
                brief(whole, told),
                words(told),
                value(whole, told.get(0)),
                told.stream().map(each -> Trace.of(each, period)).toList());
    }

    private static List<Candidate> ofWhole(Area whole, List<Candidate> candidates) {
        return candidates.stream()
                .filter(each -> each.area().code().equals(whole.code()))
                .toList();
    }

    private static String brief(Area whole, List<Candidate> told) {
        var first = told.get(0);
        var parts = first.area().code().equals(whole.code()) ? "" : " in parts";
        var mixed = told.stream().anyMatch(each -> each.up() != first.up());
        return (mixed ? "mixed" : first.up() ? "rising" : "falling") + parts;
    }

    private static String words(List<Candidate> told) {
        var words = told.stream().limit(MOST_TOLD).map(Trend::said).collect(Collectors.joining(" "));
        var left = told.size() - MOST_TOLD;
        return left > 0 ? words + " " + Say.count(left, "more change") + " in its parts." : words;
    }

    private static String said(Candidate candidate) {
        var since = candidate.since();
        var ambiguous = candidate.up() && candidate.indicator().polarity() == Polarity.AMBIGUOUS;
        return (candidate.up() ? "More " : "Less ")
                + candidate.indicator().inSentence() + " in "
                + candidate.area().name()
                + (since == null ? " than the year before: " : " since " + Say.month(since) + ": ")
                + candidate.counts().sinceInWords() + ", "
                + candidate.counts().beforeInWords() + " before"
                + (ambiguous ? "; more reports can mean more trust as well as more harm." : ".");
    }

    /** ½ for neither; 1 for twice as many, 0 for half as many. */
    private static double value(Area whole, Candidate first) {
        var size = Math.max(-1, Math.min(1, Math.log(Math.max(first.ratio(), 0.01)) / Math.log(2)));
        var polarity = first.indicator().polarity();
        var harm = polarity == Polarity.GOOD ? -size : size;
        var ofWhole = first.area().code().equals(whole.code());
        return NEITHER + NEITHER * harm * (ofWhole ? 1 : LESSER) * (polarity == Polarity.AMBIGUOUS ? LESSER : 1);
    }
}
