package org.watchward.sources.intake;

import java.nio.file.Path;

/**
 * A file that somebody brought.
 *
 * @param path where it lies; says nothing of what it is called
 * @param name what it is called, as it is named to the person; never used as a path
 */
public record Offered(Path path, String name) {}
