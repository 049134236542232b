package org.watchward.indicators.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Refused;
import org.watchward.publication.spi.Bound;

/**
 * Words for what cannot be said. It is missing if something must be imported to say it; what is held and does not suffice is a known answer,
 * which a document may be published with.
 */
@Component
class Unsaid {

    private final Traces traces;

    Unsaid(Traces traces) {
        this.traces = traces;
    }

    /**
     * Something must be imported first.
     *
     * @param reason without a full stop
     */
    Bound.Words missing(String kind, HeldSeries of, String reason) {
        var values = of.values();
        values.put("reason", reason);
        return new Bound.Words(
                "[missing: " + reason + "]",
                List.of(traces.whole(kind, of.indicator(), of.area(), of.period(), values, List.of())));
    }

    /** No month of the period is held. */
    Bound.Words noMonth(String kind, HeldSeries of) {
        return missing(
                kind,
                of,
                "no month of " + of.what() + " is held in " + of.period().words());
    }

    /**
     * What is held does not suffice; missing all the same if nothing is held.
     *
     * @param words without a full stop
     * @param from the figures that it was asked of
     */
    Bound.Words tooLittle(String kind, HeldSeries of, String words, List<Figure> from) {
        if (KnownFigures.of(from).none()) {
            return missing(kind, of, words);
        }
        var values = of.values();
        values.put("verdict", "not enough data");
        values.put("words", words);
        return new Bound.Words(
                words, List.of(traces.whole(kind, of.indicator(), of.area(), of.period(), values, from)));
    }

    /** The reason of a pattern. */
    Bound.Words refused(String kind, HeldSeries of, Refused refused, String before, List<Figure> from) {
        var words = withoutStop(refused.words());
        return switch (refused.why()) {
            case NOT_HELD, NO_BASE, NO_PLACES -> missing(kind, of, words);
            default -> tooLittle(kind, of, before + words, from);
        };
    }

    static String withoutStop(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }
}
