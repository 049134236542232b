package org.watchward.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    HeadCopy(Home home) {
        file = home.path().resolve("audit").resolve("head");
    }

    /** Notes where the chain ends, unless a later end is noted already. */
    synchronized void note(Head head) {
        try {
            var earlier = read();
            if (earlier.isEmpty() || earlier.get().seq() < head.seq()) {
                write(new Noted(head.seq(), head.hash()));
            }
        } catch (IOException | IllegalArgumentException e) {
            // the change is committed and its line stored; only an end that is cut off might go unseen
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("file", file)
                    .log("the end of the audit trail could not be noted in the data folder");
        }
    }

    /** All that is written has one length, and goes over what was there at once. */
    private void write(Noted noted) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((noted.padded() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
        }
    }

    private Optional<Noted> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var text = Files.readString(file);
        for (var again = Files.readString(file); !again.equals(text); again = Files.readString(file)) {
            // another process wrote meanwhile
            text = again;
        }
        return text.isBlank() ? Optional.empty() : Optional.of(Noted.parse(text.strip()));
    }

    /**
     * What was noted last; empty if nothing was.
     *
     * @throws PlainError if the file is not as it is written
     */
    Optional<Noted> find() {
        try {
            return read();
        } catch (IllegalArgumentException e) {
            throw new PlainError(
                    file + " is damaged: " + e.getMessage() + ". If no line is missing by any other note of where the "
                            + "trail ended, move the file away.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
