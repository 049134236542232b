package org.watchward.areas;

import java.util.Locale;
import org.watchward.kernel.AreaCode;

/**
 * A code gave way to another, or stayed.
 *
 * @param earlier the code before
 * @param later the code after; the same when unchanged
 * @param kind what happened
 * @param vintage the year of the later code
 */
public record CodeChange(AreaCode earlier, AreaCode later, Kind kind, int vintage) {

    /** What happened to an area when its code changed. */
    public enum Kind {
        /** Nothing: the area and its code stayed. Published as U. */
        UNCHANGED,
        /** It became several. Published as S. */
        SPLIT,
        /** It became one with others. Published as M. */
        MERGED,
        /** Neither split nor merged cleanly. Published as X. */
        COMPLEX,
        /** The whole area went into another. */
        REPLACED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
