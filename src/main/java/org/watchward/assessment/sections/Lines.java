package org.watchward.assessment.sections;

import java.util.List;

/** Pieces of Markdown. */
final class Lines {

    private Lines() {}

    /** Words as Markdown has them. */
    static String plain(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>{}#|])", "\\\\$1");
    }

    static String bullets(List<String> lines) {
        return lines.isEmpty() ? "" : "- " + String.join("\n- ", lines) + "\n\n";
    }

    static String numbered(List<String> lines) {
        return lines.isEmpty() ? "" : "1. " + String.join("\n1. ", lines) + "\n\n";
    }

    static String heading(String words, String id) {
        return "## " + plain(words) + " {#" + id + "}\n\n";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.get(things.size() - 1);
    }
}
