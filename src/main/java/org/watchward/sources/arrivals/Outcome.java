package org.watchward.sources.arrivals;

import java.util.List;

/**
 * What importing an arrival does, or did.
 *
 * @param printed as the shell prints it
 * @param pieces what it becomes, a release each
 * @param refused files that were left out
 * @param unrecognised files of no known kind
 * @param remarks what the person should know of superseded and unusual things
 */
record Outcome(
        String printed,
        List<Piece> pieces,
        List<Refused> refused,
        List<String> unrecognised,
        List<String> remarks,
        Changes changes) {

    Outcome {
        pieces = List.copyOf(pieces);
        refused = List.copyOf(refused);
        unrecognised = List.copyOf(unrecognised);
        remarks = List.copyOf(remarks);
    }

    /** Whether any file was read, be it again. */
    boolean anything() {
        return !pieces.isEmpty();
    }

    /** Whether all that was read is held already. */
    boolean nothingNew() {
        return pieces.stream().allMatch(Piece::held);
    }

    /**
     * One dataset of one container.
     *
     * @param release its id, or that of the release that holds the same already
     * @param held whether the same content was imported before
     * @param categories kinds of crime in it; none where there are no such
     */
    record Piece(
            String release,
            boolean held,
            String title,
            String container,
            int files,
            long accepted,
            long quarantined,
            List<String> categories,
            List<Aside> asides) {

        Piece {
            categories = List.copyOf(categories);
            asides = List.copyOf(asides);
        }
    }

    /** A file that was left out, and why. */
    record Refused(String file, String words) {}

    /**
     * Rows of one file put aside for one reason.
     *
     * @param words said of a row
     */
    record Aside(String file, String words, long rows) {}
}
