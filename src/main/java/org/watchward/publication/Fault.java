package org.watchward.publication;

import java.util.Comparator;
import java.util.List;

/**
 * Something that is wrong at a place of a manuscript.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param words what is wrong and what to do, as sentences
 * @param nearest what may have been meant, nearest first
 */
record Fault(int line, int column, String words, List<String> nearest) {

    static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    Fault {
        nearest = List.copyOf(nearest);
    }

    Fault(int line, int column, String words) {
        this(line, column, words, List.of());
    }

    /** As a compiler says it: {@code report.md:12:7: There is no indicator 'burglry'. Nearest: burglary.} */
    String said(String file) {
        var hint = nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".";
        return file + ":" + line + ":" + column + ": " + words + hint;
    }
}
