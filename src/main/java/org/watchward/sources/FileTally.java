package org.watchward.sources;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts of one file while it is read. */
final class FileTally {

    final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    final List<String> remarks = new ArrayList<>();
    long accepted;

    private String firstFault = "";

    void reject(Reason reason, long line, String expected) {
        if (rejected.isEmpty()) {
            firstFault = "line " + line + " " + reason.words() + ": expected " + expected;
        }
        rejected.merge(reason, 1L, Long::sum);
    }

    String noneKept() {
        return rejected.isEmpty()
                ? " has a header but no rows. Expected at least one row of data."
                : ": none of its " + quarantined() + " rows could be kept; " + firstFault + ".";
    }

    long quarantined() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    long read() {
        return accepted + quarantined();
    }
}
