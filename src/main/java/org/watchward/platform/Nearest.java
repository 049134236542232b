package org.watchward.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The valid values that are most like one that is not, for errors that help. */
public final class Nearest {

    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private Nearest() {}

    /** Up to three of the values, nearest first: by how many letters must be put in, taken out or changed. */
    public static List<String> to(String typed, Collection<String> values) {
        var start = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var wanted = start.toLowerCase(Locale.ROOT);
        return values.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(value -> edits(wanted, value.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Levenshtein's distance; letters that a longer value adds at its end count little, as for a name half typed. */
    private static int edits(String from, String to) {
        return to.startsWith(from) ? 0 : distance(from, to);
    }

    private static int distance(String from, String to) {
        var above = new int[to.length() + 1];
        Arrays.setAll(above, column -> column);
        for (var row = 1; row <= from.length(); row++) {
            var here = new int[to.length() + 1];
            here[0] = row;
            for (var column = 1; column <= to.length(); column++) {
                var swap = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(Math.min(here[column - 1], above[column]) + 1, above[column - 1] + swap);
            }
            above = here;
        }
        return above[to.length()];
    }
}
