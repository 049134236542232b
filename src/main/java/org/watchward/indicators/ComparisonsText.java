package org.watchward.indicators;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;

/** Answers beside others for reading at the shell: the finding, a line for each other place, and what is missing. */
final class ComparisonsText {

    private static final Set<Integer> NUMBERS = Set.of(1);

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();

    private ComparisonsText(Compared compared) {
        var answer = compared.answer();
        rows.add(List.of("", "Count", "Value (95%)", answer.area().name() + " is"));
        rows.add(row(answer.area().name(), answer.figure(), ""));
        compared.comparators().forEach(each -> add(each.name(), each.figure(), each.position()));
        for (var standing : compared.standings()) {
            standing.peers().forEach(peer -> add("  " + peer.area().name(), peer.figure(), peer.position()));
            notes.add(words(standing));
        }
    }

    static void print(List<Compared> compared, PrintWriter out) {
        compared.forEach(each -> new ComparisonsText(each).print(each, out));
    }

    private void print(Compared compared, PrintWriter out) {
        var answer = compared.answer();
        var said = answer.statement();
        out.println(answer.indicator().name() + ", " + answer.area().name() + " "
                + answer.area().code() + ", " + answer.period().id());
        out.println(said.headline() + " " + said.detail());
        AlignedText.print(rows, NUMBERS, out);
        notes.forEach(out::println);
        out.println();
    }

    private void add(String name, Figure figure, Position position) {
        rows.add(row(name, figure, position.words()));
        var reason = FigureValues.reason(figure);
        if (reason != null) {
            notes.add(name.strip() + ": " + reason + ".");
        }
    }

    private static List<String> row(String name, Figure figure, String position) {
        return List.of(name, figure.shown(), rate(figure), position);
    }

    private static String rate(Figure figure) {
        if (figure instanceof Figure.Known known && known.rate() != null) {
            var limits = known.rate().limitsShown();
            return known.rate().shown() + (limits.isEmpty() ? "" : " (" + limits + ")");
        }
        return "-";
    }

    private static String words(PeerStanding standing) {
        var group = standing.group().name() + " (" + standing.group().source() + "): ";
        var rank = standing.rank() == 0
                ? "no rank, as its own value is not known"
                : "rank " + standing.rank() + " of " + standing.known() + ", 1 being the highest; the intervals of "
                        + standing.alike() + " peers meet its own";
        return group + rank + (standing.unheld().isEmpty() ? "." : "; not held: " + standing.unheld() + ".");
    }
}
