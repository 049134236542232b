package org.watchward.indicators.open;

import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;

/**
 * Another place that a figure is set beside, for the same period.
 *
 * @param kind which
 * @param area the place, or the one that it is the rest of; absent for a country that no list of areas names
 * @param name as it is called: {@code Thames Valley}, {@code the rest of Oxfordshire}
 * @param figure its figure; missing where no release gives it
 * @param position where the area's own figure stands beside it
 */
public record Comparator(Kind kind, @Nullable Area area, String name, Figure figure, Position position) {

    /** Which other place. */
    public enum Kind {
        /** The police force area that the area lies in, itself included. */
        FORCE,
        /** That force area without the area. */
        REST_OF_FORCE,
        /** The county that the area lies in, itself included. */
        COUNTY,
        /** That county without the area. */
        REST_OF_COUNTY,
        /** England and Wales, or the nation: only where a release publishes it, never the sum of what is held. */
        COUNTRY
    }
}
