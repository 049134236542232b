package org.watchward.indicators.documents;

import static org.watchward.indicators.documents.Columns.NOTHING;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Unit;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Several indicators in several areas, or the releases that figures are made from: {@code table}. */
@Component
class Tables implements Binder {

    /** What stands for an indicator in a table of releases. */
    static final String RELEASES = "releases";

    private static final List<String> HEAD =
            List.of("Place", "Measure", "Count", "Value", "95% interval", "Change", "Verdict");

    private final Figures figures;
    private final ReleaseTable releases;
    private final Traces traces;

    Tables(Figures figures, ReleaseTable releases, Traces traces) {
        this.figures = figures;
        this.releases = releases;
        this.traces = traces;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "table",
                Kind.Form.PART,
                "Counts, values, intervals and changes of several indicators in several areas; of releases, the data held.",
                "table of all-crime and burglary in E07000177 and E07000178, year ending 2022-12"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        if (asked.about(RELEASES)) {
            return releases.bound(asked);
        }
        var indicators = asked.indicators();
        var types = indicators.get(0).areas();
        return table(indicators, asked.places(types), asked.against(types), asked.period());
    }

    private Bound table(List<Indicator> indicators, List<Area> where, List<Area> against, Period period) {
        var answers = new ArrayList<>(figures.answers(new Question(indicators, where, List.of(period))));
        var beside = against.isEmpty()
                ? List.<Answer>of()
                : figures.answers(new Question(indicators, against, List.of(period)));
        answers.addAll(beside);
        var columns = Columns.filled(HEAD, rows(indicators, answers));
        var caption = (indicators.size() == 1 ? indicators.get(0).name() : "Measures") + " by place, " + period.words()
                + "; changes on a year earlier";
        return new Bound.Table(
                caption,
                columns.head(),
                columns.rows(),
                Origins.of(answers),
                answers.stream().map(answer -> traces.of("table", answer)).toList(),
                beside.size());
    }

    /** How many more or fewer, where both are counts. */
    private static String more(Figure.Known known, Comparison.Change change) {
        if (!known.counted() || (known.rate() != null && known.rate().unit() != Unit.RATE)) {
            return "";
        }
        var more = known.count().value().subtract(change.earlier().value());
        return String.format(
                Locale.UK, " (%+,d)", more.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    /** Those of one measure together; where there is only one, the caption says which. */
    private static List<List<String>> rows(List<Indicator> indicators, List<Answer> answers) {
        return indicators.stream()
                .flatMap(indicator -> answers.stream()
                        .filter(answer -> answer.indicator().equals(indicator))
                        .map(answer -> row(answer, indicators.size() > 1)))
                .toList();
    }

    private static List<String> row(Answer answer, boolean named) {
        var known = answer.figure() instanceof Figure.Known found ? found : null;
        var rate = known == null ? null : known.rate();
        var change = answer.comparison() instanceof Comparison.Change found && known != null ? found : null;
        return List.of(
                answer.area().name(),
                named ? answer.indicator().name() : NOTHING,
                answer.figure().shown(),
                rate == null ? NOTHING : rate.shown(),
                rate == null || rate.limitsShown().isEmpty() ? NOTHING : rate.limitsShown(),
                known == null || change == null ? NOTHING : change.shown() + more(known, change),
                change == null ? NOTHING : change.verdict().words());
    }
}
