package org.watchward.sources;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Progress as one line that is written over on a terminal; as a line for each file where there is none. */
final class TerminalProgress implements Progress {

    private static final Duration BETWEEN_LINES = Duration.ofMillis(100);

    private final PrintWriter err;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long lastShown;
    private int files;
    private int done;
    private long rows;
    private boolean lineOpen;

    TerminalProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void waiting() {
        say("Another import is at work in this data folder; waiting for it to end.");
    }

    @Override
    public void found(int count) {
        files = count;
        if (!terminal) {
            say("Reading " + count + (count == 1 ? " file." : " files."));
        }
    }

    @Override
    public void read(String file, long read, long quarantined) {
        done++;
        rows += read;
        if (terminal) {
            showLine(file);
        } else {
            say(String.format(
                    Locale.UK,
                    "%s: %,d rows%s",
                    file,
                    read,
                    quarantined == 0 ? "" : String.format(Locale.UK, ", %,d of them in quarantine", quarantined)));
        }
    }

    private void showLine(String file) {
        var now = System.nanoTime();
        if (done < files && now - lastShown < BETWEEN_LINES.toNanos()) {
            return;
        }
        lastShown = now;
        err.print(String.format(
                Locale.UK,
                "\r\u001b[K%,d of %,d files, %,d rows, %.0f s  %s",
                done,
                files,
                rows,
                (now - began) / 1e9,
                file.length() > 60 ? "…" + file.substring(file.length() - 59) : file));
        err.flush();
        lineOpen = true;
    }

    @Override
    public void refused(String message) {
        say(message);
    }

    @Override
    public void activating() {
        if (terminal) {
            err.print("\r\u001b[KCounting areas and making it current");
            err.flush();
            lineOpen = true;
        }
    }

    void end() {
        if (lineOpen) {
            err.print("\r\u001b[K");
            err.flush();
            lineOpen = false;
        }
    }

    private void say(String line) {
        end();
        err.println(line);
        err.flush();
    }
}
