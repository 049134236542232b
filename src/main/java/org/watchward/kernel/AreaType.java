package org.watchward.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of place an area is; smallest first. The order is the order in which areas contain one another. */
public enum AreaType {
    /** Lower layer super output area: about 1,500 residents; the canonical geography is that of 2021. */
    LSOA("LSOA", "LSOAs", "E01", "W01"),
    /** Electoral ward or division. */
    WARD("ward", "wards", "E05", "W05"),
    /** District, borough, unitary authority, metropolitan district or London borough. */
    DISTRICT("district", "districts", "E06", "E07", "E08", "E09", "W06"),
    /** Community safety partnership area; not the same as a district, though often coextensive. */
    PARTNERSHIP("partnership", "partnerships", "E22", "W14"),
    /** County or metropolitan county. */
    COUNTY("county", "counties", "E10", "E11"),
    /** Police force area. */
    FORCE("force", "forces", "E23", "W15"),
    /** English region. */
    REGION("region", "regions", "E12"),
    /** England, Wales, or both together. */
    COUNTRY("country", "countries", "E92", "W92", "K04");

    private final String singular;
    private final String plural;
    private final List<String> prefixes;

    AreaType(String singular, String plural, String... prefixes) {
        this.singular = singular;
        this.plural = plural;
        this.prefixes = List.of(prefixes);
    }

    /** The kind of the area that a code names, by the code's prefix; empty for kinds that Watchward does not hold. */
    public static Optional<AreaType> of(AreaCode code) {
        return Arrays.stream(values())
                .filter(type -> type.prefixes.contains(code.prefix()))
                .findFirst();
    }

    /** The kind that a word names ({@code district}, {@code LSOA}), in any case; empty if no kind is called so. */
    public static Optional<AreaType> named(String word) {
        return Arrays.stream(values())
                .filter(type -> type.singular.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** The word for one of these in a sentence: {@code district}, {@code LSOA}. */
    public String singular() {
        return singular;
    }

    /** The word for many of these in a sentence: {@code districts}, {@code LSOAs}. */
    public String plural() {
        return plural;
    }

    /** The word used in addresses, files and tables: {@code district}, {@code lsoa}. */
    public String id() {
        return singular.toLowerCase(Locale.ROOT);
    }
}
