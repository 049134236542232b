package org.watchward.publication.engine;

import java.util.Comparator;
import java.util.List;

/**
 * Something that is wrong at a place of a manuscript.
 *
 * @param section the passage that it stands in; empty if the document is one text
 * @param line of the passage, counted from 1
 * @param column counted from 1
 * @param words what is wrong and what to do, as sentences
 * @param nearest what may have been meant, nearest first
 */
public record Fault(String section, int line, int column, String words, List<String> nearest) {

    static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);

    /** Copies the list. */
    public Fault {
        nearest = List.copyOf(nearest);
    }

    /** One in a document that is one text. */
    Fault(int line, int column, String words, List<String> nearest) {
        this("", line, column, words, nearest);
    }

    Fault(int line, int column, String words) {
        this(line, column, words, List.of());
    }

    /** As a compiler says it: {@code report.md:12:7: There is no indicator 'burglry'. Nearest: burglary.} */
    public String said(String file) {
        return file + ":" + line + ":" + column + ": " + said();
    }

    /** What is wrong, with what may have been meant. */
    public String said() {
        return words + (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + ".");
    }
}
