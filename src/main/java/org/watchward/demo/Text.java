package org.watchward.demo;

import java.util.Locale;

/** Text with values in it, the same on every machine, whatever its language. */
final class Text {

    private Text() {}

    /** The pattern of {@link String#format} with its values. */
    static String of(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
