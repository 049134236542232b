package org.watchward.publication.drafting;

import java.util.Arrays;
import java.util.List;

/** The paragraphs of a text: what stands between empty lines. */
final class Paragraphs {

    private Paragraphs() {}

    static List<String> of(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").strip().split("\n\\s*\n"))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /**
     * The text with one of its paragraphs replaced.
     *
     * @param number which, counted from 1; 0 for all of the text
     */
    static String replaced(String text, int number, String by) {
        if (number == 0) {
            return by;
        }
        var plain = text.replace("\r\n", "\n");
        var paragraphs = of(plain);
        var at = 0;
        for (var before = 0; before < number - 1; before++) {
            at = plain.indexOf(paragraphs.get(before), at)
                    + paragraphs.get(before).length();
        }
        var old = paragraphs.get(number - 1);
        var begins = plain.indexOf(old, at);
        return plain.substring(0, begins) + by + plain.substring(begins + old.length());
    }
}
