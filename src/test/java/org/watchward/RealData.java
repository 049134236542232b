package org.watchward;

import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * The folder of real published files beside the project, which is no part of it. Tests that read it are tagged
 * {@code real-data}; without the folder they say so and stop, unless {@code CI=true}, where it must be there.
 */
public final class RealData {

    private RealData() {}

    /** A file or folder of it, such as {@code data/police-uk/gwent.zip}; {@code -Dwatchward.shared=DIR} says where. */
    public static Path path(String relative) {
        var folder = Path.of(System.getProperty("watchward.shared", "../shared"));
        if (Files.isDirectory(folder)) {
            return folder.resolve(relative);
        }
        var missing = "There are no real files to test on: " + folder.toAbsolutePath() + " is not a folder";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        throw new TestAbortedException(missing);
    }
}
