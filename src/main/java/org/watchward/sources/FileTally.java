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

    void reject(Reason reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    long quarantined() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    long read() {
        return accepted + quarantined();
    }
}
