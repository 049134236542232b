package org.watchward.areas;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: without case, accents, punctuation and the words that publishers turn round or leave out. */
final class Names {

    private static final Pattern TURNED_ROUND = Pattern.compile("([^,]+), (.*\\bof|the)");
    private static final Pattern FORCE_WORDS = Pattern.compile("( police)?( (service|force|constabulary))?( police)?$");

    private Names() {}

    /** {@code "Herefordshire, County of"} and {@code "county of  Herefordshire"} have one key. */
    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var lower = plain.toLowerCase(Locale.ROOT).strip();
        var turned = TURNED_ROUND.matcher(lower);
        var straight = turned.matches() ? turned.group(2) + " " + turned.group(1) : lower;
        return straight.replace("&", " and ")
                .replaceAll("['’`]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The key of a force's name without {@code Police}, {@code Constabulary} or {@code Service}. */
    static String forceKey(String name) {
        return FORCE_WORDS.matcher(key(name)).replaceFirst("");
    }
}
