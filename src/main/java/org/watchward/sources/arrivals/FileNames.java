package org.watchward.sources.arrivals;

import java.util.List;
import java.util.stream.Collectors;
import org.watchward.sources.arrivals.Arrival.Brought;

/** What files are called, as far as it can be shown: nothing that comes from outside is ever used as a path. */
final class FileNames {

    private static final int LONGEST = 190;

    private FileNames() {}

    /** A name that none of those before it has, by the last part of what was given. */
    static String shown(String given, List<Brought> before) {
        var name = shown(given, before.size() + 1);
        var taken = before.stream().map(Brought::name).collect(Collectors.toSet());
        var free = name;
        for (int copy = 2; taken.contains(free); copy++) {
            free = numbered(name, copy);
        }
        return free;
    }

    /** {@code street (2).csv}. */
    private static String numbered(String name, int copy) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 ? name + " (" + copy + ")" : name.substring(0, dot) + " (" + copy + ")" + name.substring(dot);
    }

    /** Without anything that does not show or turns the direction of what follows. */
    private static String shown(String given, int ordinal) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "").strip();
        if (plain.isEmpty() || plain.matches("\\.+")) {
            return "file-" + ordinal;
        }
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }
}
