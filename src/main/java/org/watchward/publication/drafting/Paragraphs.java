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

    /** The text with one of its paragraphs replaced, the first that is the same if several are. */
    static String replaced(String text, String paragraph, String by) {
        var plain = text.replace("\r\n", "\n");
        var at = plain.indexOf(paragraph);
        return at < 0 ? plain : plain.substring(0, at) + by + plain.substring(at + paragraph.length());
    }
}
