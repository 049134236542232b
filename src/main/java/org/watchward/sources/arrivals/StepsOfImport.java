package org.watchward.sources.arrivals;

import java.time.Duration;
import java.util.Locale;
import org.watchward.platform.jobs.Steps;
import org.watchward.sources.Progress;

/** Tells how an import goes on as steps of a job: a step a file, and one for counting. */
final class StepsOfImport implements Progress {

    private static final long BETWEEN_FILES = Duration.ofMillis(400).toNanos();

    private final Steps steps;
    private long total;
    private long done;
    private long rows;
    private long said;

    StepsOfImport(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void waiting() {
        steps.at(0, 0, "Another import is at work in this data folder; waiting for it to end.");
    }

    @Override
    public void found(int files) {
        total = files + 1L;
        say("Reading " + files + (files == 1 ? " file." : " files."));
    }

    @Override
    public void read(String file, long read, long quarantined) {
        done++;
        rows += read;
        if (System.nanoTime() - said > BETWEEN_FILES) {
            say(String.format(Locale.UK, "Reading: %,d of %,d files, %,d rows.", done, total - 1, rows));
        }
    }

    @Override
    public void refused(String message) {
        done = Math.min(done + 1, Math.max(total - 1, 0));
    }

    @Override
    public void activating() {
        say(String.format(Locale.UK, "%,d rows are read. Counting areas.", rows));
    }

    private void say(String words) {
        said = System.nanoTime();
        steps.at(done, total, words);
    }
}
