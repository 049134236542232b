package org.watchward.areas;

import java.util.Locale;
import java.util.Set;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;

/**
 * How many people live in an area at one mid-year.
 *
 * @param area whose residents
 * @param year the mid-year that is counted, which may not be the year that was asked for
 * @param people 0 or more
 * @param estimated whether any part was apportioned or best-fitted by Watchward; a published estimate is not
 * @param basis where the number comes from
 * @param releases the releases it rests on; at least one
 */
public record Residents(AreaCode area, int year, long people, boolean estimated, Basis basis, Set<ReleaseId> releases) {

    /** Copies the releases and refuses a negative number. */
    public Residents {
        if (people < 0) {
            throw new IllegalArgumentException("people must be 0 or more, was " + people);
        }
        releases = Set.copyOf(releases);
    }

    /** Where a number of residents comes from. */
    public enum Basis {
        /** As published for this very area. */
        PUBLISHED,
        /** Carried from earlier LSOAs by the crosswalk. */
        CARRIED,
        /** Summed from the areas that make it up. */
        SUMMED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Basis of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
