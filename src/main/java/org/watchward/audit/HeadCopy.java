package org.watchward.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;

/**
 * How far the chain had come, noted in the data folder after each commit, so that an end that is cut off in the database
 * shows. It holds no seal: with one, an earlier end could be put back.
 */
@Component
class HeadCopy {

    private static final Logger LOG = LoggerFactory.getLogger(HeadCopy.class);

    private final Path file;
    private long newest;

    HeadCopy(Home home) {
        file = home.path().resolve("audit").resolve("head");
    }

    /** Notes where the chain ends, unless a later end is noted already. */
    synchronized void note(Head head) {
        if (head.seq() <= newest) {
            return;
        }
        try {
            write(new Noted(head.seq(), head.hash()));
            newest = head.seq();
        } catch (IOException e) {
            // the change is committed and its line stored; only an end that is cut off might go unseen
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("file", file)
                    .log("the end of the audit trail could not be noted in the data folder");
        }
    }

    private void write(Noted noted) throws IOException {
        var folder = Files.createDirectories(file.getParent());
        var partial = Files.createTempFile(folder, "head-", ".new");
        try {
            Files.writeString(partial, noted + "\n");
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * What was noted last; empty if nothing was.
     *
     * @throws PlainError if the file is not as it is written
     */
    Optional<Noted> find() {
        try {
            return Files.exists(file)
                    ? Optional.of(Noted.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new PlainError(
                    file + " is damaged: " + e.getMessage() + ". If no line is missing by any other copy of "
                            + "the end of the trail, move the file away.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
