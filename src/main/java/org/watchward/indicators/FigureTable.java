package org.watchward.indicators;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Unit;

/** A table of figures for reading at the shell; what a figure needs said is a note below, said once. */
final class FigureTable {

    private static final List<String> HEADINGS =
            List.of("Indicator", "Area", "Period", "Count", "Value (95%)", "Change on a year earlier (95%)", "Notes");
    private static final Set<Integer> NUMBERS = Set.of(3);

    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    private FigureTable(List<Answer> answers) {
        rows.add(HEADINGS);
        answers.forEach(answer -> rows.add(row(answer)));
    }

    static void print(List<Answer> answers, PrintWriter out) {
        new FigureTable(answers).print(out);
    }

    private void print(PrintWriter out) {
        AlignedText.print(rows, NUMBERS, out);
        if (!notes.isEmpty()) {
            out.println();
            notes.forEach((words, number) -> out.println("[" + number + "] " + words));
        }
    }

    private List<String> row(Answer answer) {
        var said = new LinkedHashSet<String>();
        var rate = rate(answer.figure(), said);
        var change = change(answer.comparison(), answer.figure(), said);
        return List.of(
                answer.indicator().name(),
                answer.area().name() + " " + answer.area().code(),
                answer.period().id(),
                count(answer.figure()),
                rate,
                change,
                marks(said));
    }

    /** The count alone; a share names its whole. */
    private static String count(Figure figure) {
        if (figure instanceof Figure.Known known) {
            return known.counted() ? known.count().shown() + of(known.rate()) : "-";
        }
        return figure.shown();
    }

    private static String of(@Nullable Rate rate) {
        return rate != null && rate.unit() == Unit.PERCENT
                ? " of " + rate.denominator().shown()
                : "";
    }

    private static String rate(Figure figure, Set<String> said) {
        if (figure instanceof Figure.Known known) {
            said.addAll(known.caveats());
            return known.rate() == null ? "-" : shown(known.rate(), said);
        }
        said.add(reason(figure));
        return "-";
    }

    private static String shown(Rate rate, Set<String> said) {
        if (rate.unit() == Unit.RATE) {
            said.add("Rates are per " + String.format(Locale.UK, "%,d ", rate.per())
                    + rate.denominator().what() + ".");
        }
        var limits = rate.limitsShown();
        return rate.shown() + (limits.isEmpty() ? "" : " (" + limits + ")");
    }

    private static String reason(Figure figure) {
        return figure instanceof Figure.Missing missing
                ? sentence(missing.reason())
                : figure instanceof Figure.Suppressed suppressed ? sentence(suppressed.rule()) : "";
    }

    private static String change(Comparison comparison, Figure figure, Set<String> said) {
        if (comparison instanceof Comparison.Change change) {
            return change.shown() + " (" + change.interval95().shown() + "), "
                    + change.verdict().words();
        }
        if (figure instanceof Figure.Known && comparison instanceof Comparison.NotComparable not) {
            said.add(sentence(not.reason()));
            return "not compared";
        }
        return "-";
    }

    private String marks(Collection<String> said) {
        return said.stream()
                .map(words -> "[" + notes.computeIfAbsent(words, each -> notes.size() + 1) + "]")
                .collect(Collectors.joining());
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".";
    }
}
