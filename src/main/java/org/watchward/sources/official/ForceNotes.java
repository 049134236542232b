package org.watchward.sources.official;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.watchward.sources.tables.Row;

/** What the notes sheet of the Home Office's tables warns of, and which forces and partnerships it names. */
final class ForceNotes {

    private static final Pattern UPDATED = Pattern.compile("updated\\s*:?\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private final List<String> notes = new ArrayList<>();
    private boolean within;
    private String updated = "";

    /** Takes a row of a sheet that holds no table. */
    void hear(Row row) {
        if (!row.sheet().toLowerCase(Locale.ROOT).contains("note")) {
            return;
        }
        var words = String.join(
                ": ",
                row.cells().stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
        var stamp = UPDATED.matcher(words);
        if (stamp.matches()) {
            updated = stamp.group(1);
        } else if (words.matches("(?i)(force|additional) notes:?")) {
            within = true;
        } else if (within) {
            notes.add(words.replaceAll("[\\s\\u00A0]+", " "));
        }
    }

    /** All notes, in order. */
    List<String> all() {
        return List.copyOf(notes);
    }

    /** When the publisher says that it last updated the tables, in its words; empty if it does not. */
    String updated() {
        return updated;
    }

    /** The notes that name a partnership, or its force without any partnership of the force, joined; empty if none. */
    String about(String force, String partnership, Collection<String> partnershipsOfForce) {
        return String.join(
                " ",
                notes.stream()
                        .filter(note -> names(note, partnership)
                                || (names(note, force)
                                        && partnershipsOfForce.stream()
                                                .filter(each -> !each.equals(force))
                                                .noneMatch(each -> names(note, each))))
                        .toList());
    }

    private static boolean names(String note, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(note)
                .find();
    }
}
