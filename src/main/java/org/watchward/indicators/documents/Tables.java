package org.watchward.indicators.documents;

import static org.watchward.indicators.documents.Columns.NOTHING;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.shown.NamesApart;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Several indicators in several areas, or the releases that figures are made from: {@code table}. */
@Component
class Tables implements Binder {

    /** What stands for an indicator in a table of releases. */
    static final String RELEASES = "releases";

    private static final String CHANGE = "Change";

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
        var columns = columns(indicators, answers, period);
        var caption = (indicators.size() == 1 ? indicators.get(0).name() : "Measures") + " by place, " + period.words()
                + (columns.head().contains(CHANGE) ? "; changes on a year earlier" : "");
        return new Bound.Table(
                caption,
                columns.head(),
                columns.rows(),
                Origins.of(answers),
                answers.stream().map(answer -> traces.of("table", answer)).toList(),
                beside.size());
    }

    private static Columns columns(List<Indicator> indicators, List<Answer> answers, Period period) {
        var values = Values.of(answers.stream().map(Answer::figure).toList(), period);
        return Columns.filled(
                List.of("Place", "Measure", "Count", values.heading(), "95% interval", CHANGE, "Verdict"),
                new Rows(answers, values, indicators.size() > 1).of(indicators));
    }

    /**
     * The rows of a table.
     *
     * @param named whether each says which measure it is of; where there is only one, the caption does
     */
    private record Rows(List<Answer> answers, Values values, boolean named) {

        /** Those of one measure together. */
        List<List<String>> of(List<Indicator> indicators) {
            var names = NamesApart.of(answers.stream().map(Answer::area).toList());
            var changes = answers.stream().map(ChangeCells::of).anyMatch(ChangeCells::changed);
            return indicators.stream()
                    .flatMap(indicator -> answers.stream()
                            .filter(answer -> answer.indicator().equals(indicator))
                            .map(answer -> row(answer, names, changes)))
                    .toList();
        }

        /** Why nothing is compared is said where other rows are compared; else the columns of change are left out. */
        private List<String> row(Answer answer, NamesApart names, boolean changes) {
            var figure = answer.figure();
            var change = ChangeCells.of(answer);
            return List.of(
                    names.of(answer.area()),
                    named ? answer.indicator().name() : NOTHING,
                    values.count(figure),
                    values.value(figure),
                    Values.interval(figure),
                    change.change(),
                    changes ? change.verdict() : NOTHING);
        }
    }
}
