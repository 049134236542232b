package org.watchward.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The nine-character code of an area, as the Office for National Statistics assigns them.
 *
 * @param value a letter and eight digits, such as {@code E07000178}; always upper case
 */
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{8}");

    /**
     * Checks the shape of the code; whether any such area exists is for {@code areas} to say.
     *
     * @throws IllegalArgumentException if the value is not a letter and eight digits
     */
    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an area code is a letter and eight digits, was '" + value + "'");
        }
    }

    /** The code in a text typed by a person (any case, spaces around it), or empty if it is not shaped like one. */
    public static Optional<AreaCode> find(String text) {
        var upper = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upper).matches() ? Optional.of(new AreaCode(upper)) : Optional.empty();
    }

    /** The first three characters, which say what kind of area it is: {@code E07}. */
    public String prefix() {
        return value.substring(0, 3);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
