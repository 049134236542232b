package org.watchward.indicators.ogc;

import java.util.Locale;
import org.watchward.areas.Outlines;
import org.watchward.kernel.AreaType;

/**
 * All current areas of one type that have a boundary.
 *
 * @param type of the areas
 * @param extent how many they are and where they lie
 */
record Collection(AreaType type, Outlines.Extent extent) {

    /** As in addresses: {@code districts}. */
    String id() {
        return type.plural().toLowerCase(Locale.ROOT);
    }

    String title() {
        return type.plural().substring(0, 1).toUpperCase(Locale.UK)
                + type.plural().substring(1);
    }
}
