package org.watchward.sources.places;

import java.io.IOException;
import org.watchward.sources.Draft;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.Row;

/** Puts faulty rows aside. */
final class Faults {

    private Faults() {}

    static void quarantine(Draft draft, Candidate candidate, Row row, Fault fault) throws IOException {
        var where = row.sheet().isEmpty() ? "" : "sheet '" + row.sheet() + "': ";
        draft.quarantine(
                candidate, row.number(), fault.reason(), where + fault.expected(), String.join(",", row.cells()));
    }
}
