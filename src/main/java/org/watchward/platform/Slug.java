package org.watchward.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Names for addresses and ids: lower case letters and digits of English, joined by single hyphens. */
public final class Slug {

    private Slug() {}

    /** Words as such a name: {@code "Café, 2nd floor"} is {@code cafe-2nd-floor}; empty if none of its letters is of use. */
    public static String of(String words, int longest) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), longest)).replaceAll("-$", "");
    }

    /** The name, or the first of it with 2, 3 and so on that is not taken. */
    public static String free(String name, Predicate<String> taken) {
        var free = name;
        for (var number = 2; taken.test(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
