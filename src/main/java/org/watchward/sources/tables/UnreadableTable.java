package org.watchward.sources.tables;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be read as a table, or not to its end; the message says which file, why, and what to do about it. */
public final class UnreadableTable extends IOException {

    private final String problem;

    UnreadableTable(Path file, String problem) {
        this(file, problem, null);
    }

    UnreadableTable(Path file, String problem, @Nullable Throwable cause) {
        super(file.getFileName() + ": " + problem, cause);
        this.problem = problem;
    }

    /** What is wrong, without the name of the file. */
    public String problem() {
        return problem;
    }
}
