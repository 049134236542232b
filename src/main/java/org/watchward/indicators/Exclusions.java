package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says which LSOAs were left out of a comparison by deprivation, and why. */
final class Exclusions {

    private Exclusions() {}

    static List<String> words(SmallAreas.Found found) {
        var words = new ArrayList<String>();
        add(words, found.changed().size(), "whose boundaries have changed since the index of " + found.index());
        add(words, found.withoutRank().size(), "that the index of " + found.index() + " does not rank");
        add(words, found.withoutResidents().size(), "without residents");
        return words;
    }

    private static void add(List<String> words, int many, String which) {
        if (many > 0) {
            words.add(String.format(Locale.UK, "Left out: %,d %s %s.", many, many == 1 ? "LSOA" : "LSOAs", which));
        }
    }
}
