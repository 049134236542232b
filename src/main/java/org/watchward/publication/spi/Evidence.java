package org.watchward.publication.spi;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;

/**
 * One figure that a document rests on, with all that tells whether it is still so.
 *
 * @param id the same for the same question, whatever the answer: {@code change:violence-with-injury:E07000181:ye2022-12}
 * @param area the code of where it is of; absent if it is of no one place
 * @param period absent if it is of no one time
 * @param values named values in their order, as text; what is not known has none
 * @param status {@code known}, {@code suppressed} or {@code missing}
 * @param page where a reader finds it with its method and history, on this site; absent if it has no page
 * @param releases ids of the releases that it was made from
 * @param asOf the day on which the oldest of them left its publisher; absent if that is unknown
 * @param until the day after which, by the cadence of its data, a figure of a later period is to be expected; absent if it has none
 */
public record Evidence(
        String id,
        @Nullable String area,
        @Nullable Period period,
        Map<String, String> values,
        String status,
        @Nullable String page,
        List<String> releases,
        @Nullable LocalDate asOf,
        @Nullable LocalDate until) {

    /** Copies the collections and keeps their order. */
    public Evidence {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        releases = List.copyOf(releases);
    }

    /** Whether there is a number. */
    public boolean known() {
        return status.equals("known");
    }
}
