package org.watchward.publicsite;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;

/**
 * One row of the table of kinds of crime, as shown: each cell in short, and under it what it rests on.
 *
 * @param sum whether it is a total and not a kind
 */
record KindRow(String id, String name, Cell count, Cell change, Cell rate, boolean sum) {

    private static final Cell NOTHING = new Cell("–", "");

    /** The row of an answer; reasons that are the same in every row are said once above and not repeated. */
    static KindRow of(Answer answer, boolean sum, SharedReasons shared, List<String> saidAbove) {
        return new KindRow(
                answer.indicator().id(),
                answer.indicator().name(),
                count(answer.figure(), shared, saidAbove),
                change(answer, shared),
                rate(answer.figure()),
                sum);
    }

    private static Cell count(Figure figure, SharedReasons shared, List<String> saidAbove) {
        if (figure instanceof Figure.Known known) {
            return new Cell(known.shown(), ownCaveats(known, saidAbove));
        }
        if (figure instanceof Figure.Suppressed suppressed) {
            return new Cell("withheld", suppressed.rule());
        }
        return new Cell("not known", shared.unlessShared(((Figure.Missing) figure).reason()));
    }

    private static String ownCaveats(Figure.Known known, List<String> saidAbove) {
        var estimated = known.count().estimated();
        var own = known.caveats().stream()
                .filter(caveat -> !saidAbove.contains(caveat))
                .filter(caveat -> estimated.signum() == 0 || !caveat.endsWith("parts of divided areas."));
        var shared = estimated.signum() == 0
                ? Stream.<String>empty()
                : Stream.of(
                        Say.count(estimated.setScale(0, RoundingMode.HALF_UP).longValue()) + " shared out");
        return Stream.concat(shared, own).collect(Collectors.joining(". "));
    }

    private static Cell rate(Figure figure) {
        if (figure instanceof Figure.Known known && known.rate() != null) {
            var limits = known.rate().limitsShown();
            return new Cell(known.rate().shown(), limits.isEmpty() ? "" : "95% interval " + limits);
        }
        return NOTHING;
    }

    private static Cell change(Answer answer, SharedReasons shared) {
        if (answer.comparison() instanceof Comparison.Change change) {
            var verdict = change.verdict().words();
            return new Cell(
                    verdict.substring(0, 1).toUpperCase(Locale.UK) + verdict.substring(1),
                    change.shown() + " on " + change.earlier().shown() + " in "
                            + change.comparedWith().words() + ", 95% interval "
                            + change.interval95().shown());
        }
        if (answer.figure() instanceof Figure.Missing) {
            return NOTHING;
        }
        return new Cell(
                "Not comparable", shared.unlessShared(((Comparison.NotComparable) answer.comparison()).reason()));
    }

    /** What a cell says, and under it what that rests on; empty if nothing. */
    record Cell(String shown, String more) {}
}
