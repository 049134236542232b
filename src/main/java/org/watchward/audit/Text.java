package org.watchward.audit;

import java.util.Locale;

/** Text as PostgreSQL gives it back: what cannot be stored is replaced before it is hashed. */
final class Text {

    private static final int LONGEST = 4_000;
    private static final String REPLACEMENT = "\uFFFD";

    private Text() {}

    /** Without NUL and halves of characters, each replaced by the sign for what cannot be shown. */
    static String storable(String text) {
        return text.replaceAll("\\x00|\\p{Cs}", REPLACEMENT);
    }

    /** Of at most 4,000 characters; one that is cut says so, and how long it was. */
    static String bounded(String text) {
        var whole = storable(text);
        return whole.length() <= LONGEST
                ? whole
                : storable(whole.substring(0, LONGEST))
                        + String.format(Locale.UK, " [cut: there were %,d characters]", whole.length());
    }
}
