package org.watchward.publication.publishing;

import org.watchward.platform.jobs.Steps;
import org.watchward.publication.model.Progress;
import org.watchward.publication.open.Format;

/** Tells the steps of a job how far the files of a document are, twice a second at most. */
final class Telling {

    private static final long APART = 500_000_000;

    private final Steps steps;
    private final int formats;
    private int behind;
    private long last = System.nanoTime() - APART;

    Telling(Steps steps, int formats) {
        this.steps = steps;
        this.formats = formats;
    }

    /** Begins the next file; it is told how far that is. */
    Progress begin(Format format) {
        steps.at(behind++, formats, "Making " + format.words());
        return (done, total) -> tell(format, done, total);
    }

    private void tell(Format format, long done, long total) {
        var now = System.nanoTime();
        if (now - last >= APART) {
            last = now;
            steps.at(behind - 1, formats, words(format, done, total));
        }
    }

    private static String words(Format format, long done, long total) {
        var of = total == Progress.UNKNOWN ? "" : " of " + total;
        return "Making " + format.words() + ": " + done + of;
    }
}
