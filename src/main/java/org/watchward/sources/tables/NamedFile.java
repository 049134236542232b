package org.watchward.sources.tables;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;

/**
 * A file, and what people call it: it may lie in staging under a name that tells them nothing.
 *
 * @param path where it is
 * @param name what it is called in a complaint
 */
record NamedFile(Path path, String name) {

    Refused refused(String problem) {
        return refused(problem, null);
    }

    Refused refused(String problem, @Nullable Throwable cause) {
        var refused = new Refused(name + " " + problem);
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    Refused protectedByPassword(@Nullable Throwable cause) {
        return refused(
                "is protected by a password. Expected an open file: save a copy without the password and import that.",
                cause);
    }

    Refused damaged(Throwable cause) {
        return refused(
                "is damaged or cut short and cannot be opened. Expected a whole file: download it again.", cause);
    }

    Refused damagedAfter(String place, Throwable cause) {
        return refused("is damaged after " + place + ". Expected a whole file: download it again.", cause);
    }

    Refused bomb() {
        return refused("unpacks to more than " + RatioGuard.LIMIT
                + " times its size, as a zip bomb does: it was not read. Expected a table of published data.");
    }
}
