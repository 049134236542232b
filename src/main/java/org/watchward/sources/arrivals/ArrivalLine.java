package org.watchward.sources.arrivals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One arrival as pages tell of it.
 *
 * @param title what it holds, by the names of its files
 * @param state key of the words for its state
 * @param decidedBy who made it current or discarded it; empty while nobody has
 */
record ArrivalLine(
        long id,
        String title,
        String way,
        String by,
        String at,
        String extracted,
        String state,
        String words,
        String decidedBy,
        String decidedAt,
        boolean waits,
        boolean failed,
        boolean current,
        List<File> files) {

    /** A file, with its size in words. */
    record File(String name, String size, String sha256) {}

    static ArrivalLine of(Arrival arrival) {
        return new ArrivalLine(
                arrival.id(),
                title(arrival),
                "sources.arrivals.way." + arrival.way().name().toLowerCase(Locale.ROOT),
                arrival.broughtBy(),
                Told.moment(arrival.arrivedAt()),
                arrival.extracted() == null ? "" : Told.day(arrival.extracted()),
                "sources.arrivals.state." + arrival.state().name().toLowerCase(Locale.ROOT),
                arrival.words(),
                arrival.decidedBy(),
                moment(arrival.decidedAt()),
                arrival.state() == Arrival.State.STAGED,
                arrival.state() == Arrival.State.FAILED,
                arrival.state() == Arrival.State.CURRENT,
                arrival.files().stream()
                        .map(file -> new File(file.name(), Told.size(file.bytes()), file.sha256()))
                        .toList());
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : Told.moment(at);
    }

    private static String title(Arrival arrival) {
        var more = arrival.files().size() - 1;
        return arrival.files().get(0).name() + (more == 0 ? "" : " and " + more + " more");
    }
}
