package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.DeprivationPicture;
import org.watchward.indicators.open.DeprivationPicture.Fifth;
import org.watchward.indicators.open.DeprivationPicture.Measured;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.shown.DeprivationSaid;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Whether a kind of crime goes with deprivation within an area, as its page says it: {@code gap}. */
@Component
class Gaps implements Binder {

    private static final String GAP = "gap";

    private final HeldMonths months;
    private final PublicPatterns patterns;
    private final Traces traces;
    private final Unsaid unsaid;

    Gaps(HeldMonths months, PublicPatterns patterns, Traces traces, Unsaid unsaid) {
        this.months = months;
        this.patterns = patterns;
        this.traces = traces;
        this.unsaid = unsaid;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                GAP,
                Kind.Form.WORDS,
                "The rate of the most deprived fifth of an area's LSOAs against the least, by income.",
                "gap of violent-crime in E07000177, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        var held = months.of(asked);
        var picture = patterns.deprivation(held.indicator(), held.area(), held.period(), Domain.INCOME);
        return picture instanceof DeprivationPicture.Shown shown
                ? said(held, shown)
                : unsaid.refused(
                        GAP,
                        held,
                        (Refused) picture,
                        "No deprivation gap in " + held.what() + " is given: ",
                        held.inPeriod());
    }

    private Bound said(HeldSeries held, DeprivationPicture.Shown shown) {
        var sentences = new ArrayList<String>();
        sentences.add(DeprivationSaid.finding(shown));
        sentences.add(fifths(shown));
        DeprivationSaid.correlation(shown).ifPresent(sentences::add);
        sentences.addAll(shown.notes());
        var words = Unsaid.withoutStop(String.join(" ", sentences));
        var values = held.values();
        values.put("months", held.period().id());
        values.put("domain", shown.domain().id());
        values.put("index", shown.index());
        put(values, "ratio", shown.ratio());
        put(values, "correlation", shown.correlation());
        values.put("words", words);
        return new Bound.Words(
                words,
                List.of(traces.whole(GAP, held.indicator(), held.area(), held.period(), values, from(held, shown))));
    }

    private static String fifths(DeprivationPicture.Shown shown) {
        var fifths = shown.fifths();
        return DeprivationSaid.order(shown).replaceFirst("\\.$", "") + ": " + rate(fifths.get(0))
                + " per 1,000 residents in the most deprived, " + rate(fifths.get(fifths.size() - 1))
                + " in the least.";
    }

    private static String rate(Fifth fifth) {
        return DeprivationSaid.decimals(fifth.per1000().value(), 1) + " (" + DeprivationSaid.limits(fifth.per1000(), 1)
                + ")";
    }

    private static void put(Map<String, String> values, String name, @Nullable Measured measured) {
        if (measured != null) {
            values.put(name, measured.value().toPlainString());
            values.put(name + "_lower95", measured.interval95().lower().toPlainString());
            values.put(name + "_upper95", measured.interval95().upper().toPlainString());
        }
    }

    /** What is counted, with the releases of the index and of residents; their own days are not what it is as of. */
    private static List<Figure> from(HeldSeries held, DeprivationPicture.Shown shown) {
        var figures = new ArrayList<>(held.inPeriod());
        var oldest = KnownFigures.of(figures).oldest();
        figures.add(Figure.Known.of(Count.of(0), null, shown.releases(), oldest, shown.notes()));
        return figures;
    }
}
