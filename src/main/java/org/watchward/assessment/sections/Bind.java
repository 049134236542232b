package org.watchward.assessment.sections;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Phrase;

/**
 * An expression that a draft binds.
 *
 * @param in codes of areas; empty for the document's own
 * @param by the kind of parts; null if it is left open
 * @param period null for the document's own
 * @param against codes or words; may be empty
 */
record Bind(
        String kind,
        List<String> of,
        List<String> in,
        @Nullable String by,
        @Nullable Period period,
        List<String> against) {

    static Bind of(String kind, String... of) {
        return new Bind(kind, List.of(of), List.of(), null, null, List.of());
    }

    static Bind of(String kind, List<String> of) {
        return new Bind(kind, of, List.of(), null, null, List.of());
    }

    Bind in(List<String> places) {
        return new Bind(kind, of, places, by, period, against);
    }

    Bind in(String place) {
        return in(List.of(place));
    }

    Bind by(String parts) {
        return new Bind(kind, of, in, parts, period, against);
    }

    Bind during(Period when) {
        return new Bind(kind, of, in, by, when, against);
    }

    Bind against(String other) {
        return new Bind(kind, of, in, by, period, List.of(other));
    }

    /** As it stands between braces. */
    String source() {
        return kind + " of " + String.join(" and ", of)
                + (in.isEmpty() ? "" : " in " + String.join(" and ", in))
                + (by == null ? "" : ", by " + by)
                + (period == null ? "" : ", " + when(period))
                + (against.isEmpty() ? "" : ", against " + String.join(" and ", against));
    }

    private static String when(Period period) {
        if (period instanceof Period.YearEnding year) {
            return "year ending " + year.last();
        }
        if (period instanceof Period.FinancialYear) {
            return "financial year " + period.id().substring(2);
        }
        return period instanceof Period.Range range ? range.first() + " to " + range.last() : period.id();
    }

    Expression expression() {
        return new Expression(
                source(),
                new Phrase(kind, 0),
                phrases(of),
                phrases(in),
                by == null ? null : new Phrase(by, 0),
                period,
                phrases(against));
    }

    private static List<Phrase> phrases(List<String> words) {
        return words.stream().map(each -> new Phrase(each, 0)).collect(Collectors.toList());
    }
}
