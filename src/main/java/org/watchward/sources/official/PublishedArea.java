package org.watchward.sources.official;

import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * What a published row counts in: an area, or offences that belong to a force but to no area in it.
 *
 * @param code its code; null if it has none or the table names it without one
 * @param type {@code force}, {@code partnership}, {@code district}, {@code unassigned} (the force could not say where) or
 *     {@code other} (an airport)
 * @param name as published, without note marks and spaces around it
 * @param force the code of its police force area; null if the table gives none
 */
record PublishedArea(
        @Nullable AreaCode code,
        String type,
        String name,
        @Nullable AreaCode force) {

    static final String UNASSIGNED = "unassigned";
    static final String OTHER = "other";

    static PublishedArea of(AreaCode code, AreaType type, String name, @Nullable AreaCode force) {
        return new PublishedArea(code, type.id(), name, force);
    }

    static PublishedArea without(String type, String name, @Nullable AreaCode force) {
        return new PublishedArea(null, type, name, force);
    }

    @Nullable
    String codeText() {
        return code == null ? null : code.value();
    }

    @Nullable
    String forceText() {
        return force == null ? null : force.value();
    }
}
