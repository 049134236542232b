package org.watchward.sources;

import java.sql.SQLException;

/**
 * Counts of areas that are written beside those of street-level crime, in the same folder and the same transaction. The
 * session holds the current street parts ({@code part_now}), the {@code crosswalk} and the {@code lookup} of areas.
 */
interface FurtherCounts {

    /** The dataset without which there is nothing to count. */
    String dataset();

    /** Writes one Parquet file into the folder, named after its view. */
    void write(CountingSession session) throws SQLException;
}
