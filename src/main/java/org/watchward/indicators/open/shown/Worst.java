package org.watchward.indicators.open.shown;

import java.util.Comparator;
import java.util.List;
import org.watchward.indicators.open.Signal.Reading;

/** The order in which a reader should look: worse than similar areas and getting worse comes first. */
public final class Worst {

    private static final int MOST = 5;

    /** What needs a look first. */
    public static final Comparator<AreaLine> FIRST = Comparator.comparingInt(Worst::place)
            .thenComparing(line -> line.answer().period().last(), Comparator.reverseOrder());

    private Worst() {}

    /** Worse and worsening, worsening, more of what may mean harm or trust, worse, then better; what says nothing is last. */
    private static int place(AreaLine line) {
        var reading = line.direction().reading();
        var worse = line.against().worse();
        if (reading == Reading.WORSE) {
            return worse ? 0 : 1;
        }
        if (reading == Reading.AMBIGUOUS) {
            return line.direction().up() ? 2 : 4;
        }
        if (worse) {
            return 3;
        }
        return reading == Reading.BETTER ? 5 : 6;
    }

    /** The few that stand out, in that order; none if nothing does. */
    public static List<AreaLine> standingOut(List<AreaLine> lines) {
        return lines.stream()
                .filter(AreaLine::known)
                .filter(line -> place(line) < 6)
                .sorted(FIRST)
                .limit(MOST)
                .toList();
    }

    /** Whether a line is both worse than similar areas and getting worse. */
    public static boolean both(AreaLine line) {
        return place(line) == 0;
    }
}
