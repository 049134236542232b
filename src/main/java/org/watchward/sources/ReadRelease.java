package org.watchward.sources;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.watchward.platform.Sha256;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Unpacking;

/**
 * A release that is wholly read and waits in staging to be made current.
 *
 * @param draft what was read
 * @param extract when the publisher made it
 * @param files the files that were read, each with its hash
 */
record ReadRelease(Draft draft, Extract extract, Map<Candidate, Unpacking> files) {

    boolean holdsAnything() {
        return !files.isEmpty() && draft.files().values().stream().anyMatch(tally -> tally.accepted > 0);
    }

    /** The hash of what was read, whatever the files are called and in whatever order they came. */
    String contentHash() {
        var all = files.values().stream().map(Unpacking::sha256).sorted().collect(joining("\n"));
        return Sha256.hex(all);
    }
}
