package org.watchward.publication.spi;

import java.util.List;

/**
 * A document as its template and the rooms that draft for it make it, before anybody has written in it.
 *
 * @param markdown its text, with its expressions
 * @param faults what is wrong in it and where; if there is any, it has no files
 * @param gaps where there is no number and there must be one, likewise
 * @param typed numbers in it that are bound to nothing, and where
 * @param figures how many figures it binds
 * @param files HTML, PDF, Word, text and figures; empty while anything is wrong
 */
public record Drafted(
        String markdown, List<String> faults, List<String> gaps, List<String> typed, int figures, List<File> files) {

    /** Copies the lists. */
    public Drafted {
        faults = List.copyOf(faults);
        gaps = List.copyOf(gaps);
        typed = List.copyOf(typed);
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param ending what stands at the end of its name: {@code .pdf}, {@code -figures.csv}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on to be written, not compared
    public record File(String ending, byte[] content) {}
}
