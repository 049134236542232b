package org.watchward.platform.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds: the last entry of its file.
 *
 * @param format the layout of the file, counted up when it changes
 * @param watchward the version that wrote it
 * @param createdAt when the snapshot of the records was taken
 * @param migrations each migration that had run, as {@code history table/version/checksum}, in order
 * @param entries the other entries of the file
 */
record Manifest(int format, String watchward, Instant createdAt, List<String> migrations, List<Entry> entries) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    Manifest {
        migrations = List.copyOf(migrations);
        entries = List.copyOf(entries);
    }

    /**
     * One entry of the file.
     *
     * @param sha256 of its content, in hexadecimal
     */
    record Entry(String name, long bytes, String sha256) {}
}
