package org.watchward.assessment.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Evidence;

/** Figures as a card and a document keep them: all that tells whether one is still so. */
final class Trace {

    private Trace() {}

    /** A figure that a card shows. */
    static Evidence of(String kind, Answer answer) {
        var figure = answer.figure();
        var known = figure instanceof Figure.Known found ? found : null;
        return new Evidence(
                kind + ":" + answer.indicator().id() + ":" + answer.area().code() + ":"
                        + answer.period().id(),
                answer.area().code().value(),
                answer.period(),
                values(answer),
                figure.status(),
                "/areas/" + answer.area().code() + "/" + answer.indicator().id() + "?period="
                        + answer.period().id(),
                known == null
                        ? List.of()
                        : known.releases().stream().map(Object::toString).toList(),
                known == null ? null : known.asOf(),
                null);
    }

    private static Map<String, String> values(Answer answer) {
        var values = new LinkedHashMap<String, String>();
        values.put("indicator", answer.indicator().id());
        values.put("area_name", answer.area().name());
        if (answer.figure() instanceof Figure.Known known) {
            values.put("count", known.count().value().toPlainString());
        }
        var rate = answer.figure().rate();
        if (rate != null) {
            values.put("rate", rate.value().toPlainString());
            put(
                    values,
                    "rate_lower",
                    rate.interval95() == null ? null : rate.interval95().lower());
            put(
                    values,
                    "rate_upper",
                    rate.interval95() == null ? null : rate.interval95().upper());
        }
        if (answer.figure() instanceof Figure.Missing missing) {
            values.put("reason", missing.reason());
        }
        return values;
    }

    /** A change that a card tells. */
    static Evidence of(Candidate candidate, Period period) {
        var values = new LinkedHashMap<String, String>();
        values.put("indicator", candidate.indicator().id());
        values.put("direction", candidate.up() ? "up" : "down");
        values.put("ratio", Double.toString(candidate.ratio()));
        values.put("extra", Long.toString(candidate.counts().extra()));
        put(values, "since", candidate.since());
        return new Evidence(
                "theme-trend:" + candidate.key() + ":" + period.id(),
                candidate.area().code().value(),
                period,
                values,
                "known",
                "/areas/" + candidate.area().code() + "/"
                        + candidate.indicator().id(),
                List.of(),
                null,
                null);
    }

    /**
     * What is said of a theme and rests on no release, such as how grave it is declared to be.
     *
     * @param id the same for the same question
     */
    static Evidence said(String id, @Nullable Area area, @Nullable Period period, Map<String, String> values) {
        return new Evidence(
                id,
                area == null ? null : area.code().value(),
                period,
                values,
                values.isEmpty() ? "missing" : "known",
                null,
                List.of(),
                null,
                null);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
