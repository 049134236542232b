package org.watchward.assessment.candidates;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Indicator;

/**
 * Something that stands out and that somebody should look at: never more than that until a person has accepted it.
 *
 * @param key the same at every scan for the same indicator, area and direction: {@code up:burglary:E07000177}
 * @param up whether there is more of it than before
 * @param ratio how many times as many as before
 * @param counts what is set against what, as it was counted
 * @param since the month from which it is so; absent where whole years are compared
 * @param adjusted its p-value, adjusted for all that was judged (docs/methods/candidates.md)
 * @param weighed what it ranks by
 * @param told what else changed with it and is not told by itself
 */
public record Candidate(
        String key,
        Basis basis,
        Indicator indicator,
        Area area,
        boolean up,
        double ratio,
        Counts counts,
        @Nullable YearMonth since,
        double adjusted,
        Weighed weighed,
        List<Told> told) {

    /** Copies the list. */
    public Candidate {
        told = List.copyOf(told);
    }

    /** What it was judged by. */
    public enum Basis {
        /** Its own months (docs/methods/signal.md). */
        MONTHS("signal"),
        /** Two published years, by how differently all places of its kind changed. */
        YEARS("change");

        private final String expression;

        Basis(String expression) {
            this.expression = expression;
        }

        /** The kind of expression that says it in a document. */
        public String expression() {
            return expression;
        }
    }

    /**
     * A change that is told in another.
     *
     * @param why in plain words, to stand after its name: {@code what is left of it without this says nothing}
     */
    public record Told(Indicator indicator, Area area, String why) {}

    static String key(boolean up, Indicator indicator, Area area) {
        return (up ? "up:" : "down:") + indicator.id() + ":" + area.code();
    }

    /** What a document binds to say it, in the document's own period. */
    public String expression() {
        return basis.expression() + " of " + indicator.id() + " in " + area.code();
    }
}
