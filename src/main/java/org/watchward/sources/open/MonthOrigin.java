package org.watchward.sources.open;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.ReleaseId;

/**
 * Where the rows of one force and month come from.
 *
 * @param releases the releases whose rows are current for it
 * @param extracted when the publisher made the oldest of them; null if that is unknown for any
 */
public record MonthOrigin(Set<ReleaseId> releases, @Nullable LocalDate extracted) {

    /** Of a month that no release is known for. */
    public static final MonthOrigin UNKNOWN = new MonthOrigin(Set.of(), null);

    /** Copies the releases. */
    public MonthOrigin {
        releases = Set.copyOf(releases);
    }

    /** Both together: as old as the older, and of unknown age if either is. */
    public MonthOrigin and(MonthOrigin other) {
        var all = new TreeSet<>(releases);
        all.addAll(other.releases);
        return new MonthOrigin(all, older(extracted, other.extracted));
    }

    private static @Nullable LocalDate older(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? one : other;
    }
}
