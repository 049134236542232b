package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.CoverageChange;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.indicators.open.shown.MonthlyFigure;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Bound.Words;
import org.watchward.publication.spi.Evidence;

/**
 * What must be known of the months of street-level crime of an area: which are not held, from which records seem to be absent, how many
 * rows have no location, and what changed in how they were recorded since the year before.
 */
@Component
class NoteList {

    private final PublicFigures pages;
    private final Figures figures;
    private final Traces traces;
    private final AreaLines lines;

    NoteList(PublicFigures pages, Figures figures, Traces traces, AreaLines lines) {
        this.lines = lines;
        this.pages = pages;
        this.figures = figures;
        this.traces = traces;
    }

    /** Of an area and a period, with what changed in how its months were recorded, or without. */
    Bound of(Area area, Period period, boolean withChanges) {
        var indicators = lines.possible(area).stream()
                .filter(each -> each.numerator() instanceof Numerator.MonthlyRows)
                .toList();
        if (indicators.isEmpty()) {
            return new Words(
                    "Street-level crime is not given for " + area.type().plural() + ".", List.of());
        }
        var answers = figures.answers(new Question(indicators, List.of(area), List.of(period), false));
        var notes = new ArrayList<Words>();
        absent(area, period, answers).ifPresent(notes::add);
        notes.addAll(caveats(answers));
        if (withChanges) {
            notes.addAll(changes(area, period, indicators, answers));
        }
        return notes.isEmpty()
                ? new Words(
                        "All months of street-level crime in " + period.words() + " are held for " + area.name()
                                + (withChanges ? ", and nothing is known that speaks against them." : "."),
                        List.of(held(area, period, answers, "all are held")))
                : new Bound.Items(notes);
    }

    private Optional<Words> absent(Area area, Period period, List<Answer> answers) {
        var held = pages.monthsHeld(area);
        var absent =
                period.months().stream().filter(month -> !held.contains(month)).toList();
        var words = MonthRuns.words(absent);
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(
                        "Street-level crime that covers " + area.name() + " is not held for " + words + ".",
                        List.of(held(area, period, answers, "not held: " + words))));
    }

    /** What is said of the months themselves is known also where no figure can be made of them. */
    private static Evidence held(Area area, Period period, List<Answer> answers, String words) {
        var read = answers.stream().map(Answer::figure).toList();
        return Traces.known(Traces.said("months", area, period, Map.of("words", words), read));
    }

    private List<Words> caveats(List<Answer> answers) {
        var indicators = answers.stream()
                .filter(answer -> answer.figure() instanceof Figure.Known)
                .map(Answer::indicator)
                .toList();
        var first = new LinkedHashMap<String, Answer>();
        for (var answer : answers) {
            if (answer.figure() instanceof Figure.Known known
                    && indicators.stream().noneMatch(each -> isWhole(each, answer.indicator()))) {
                known.caveats().forEach(caveat -> first.putIfAbsent(caveat, answer));
            }
        }
        return first.entrySet().stream().map(this::words).toList();
    }

    private Words words(Map.Entry<String, Answer> said) {
        return new Words(said.getKey(), List.of(traces.of("note", said.getValue())));
    }

    private List<Words> changes(Area area, Period period, List<Indicator> indicators, List<Answer> answers) {
        var since = new Period.Range(period.yearEarlier().first(), period.last());
        var known = pages.monthly(indicators, area, since).stream()
                .filter(series -> series.points().stream().anyMatch(point -> point.figure() instanceof Figure.Known))
                .toList();
        return known.stream()
                .flatMap(series -> said(series, known))
                .distinct()
                .map(change -> new Words(change, List.of(held(area, period, answers, change))))
                .toList();
    }

    /** What changed in one series; in which months it cannot be compared only if no series that holds it says so. */
    private Stream<String> said(Series series, List<Series> known) {
        var recording = MonthlyFigure.recording(pages.chart(series)).stream();
        return toldByAWhole(series, known)
                ? recording
                : Stream.concat(MonthlyFigure.coverage(series).stream(), recording);
    }

    private static boolean toldByAWhole(Series series, List<Series> known) {
        var told = known.stream()
                .filter(each -> isWhole(each.indicator(), series.indicator()))
                .flatMap(each -> each.changes().stream())
                .map(CoverageChange::from)
                .toList();
        return series.changes().stream().map(CoverageChange::from).allMatch(told::contains);
    }

    /** Whether one counts all that another counts, and more. */
    private static boolean isWhole(Indicator one, Indicator other) {
        return one.numerator() instanceof Numerator.MonthlyRows all
                && other.numerator() instanceof Numerator.MonthlyRows some
                && all.holds(some)
                && !some.holds(all);
    }
}
