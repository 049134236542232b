package org.watchward.areas;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.watchward.kernel.AreaCode;

/**
 * A postcode and the LSOA it lies in.
 *
 * @param value without spaces, upper case: {@code OX286NA}
 * @param lsoa of 2021 where the directory has it, else of 2011
 * @param ended whether it is no longer in use
 */
public record Postcode(String value, AreaCode lsoa, boolean ended) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");

    /** The postcode in a text, without its spaces and in upper case, or empty if the text is not shaped like one. */
    public static Optional<String> find(String text) {
        var tight = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(tight).matches() ? Optional.of(tight) : Optional.empty();
    }
}
