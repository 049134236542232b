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

    static String heading(String words, String id) {
        return "## " + plain(words) + " {#" + id + "}\n\n";
    }
}
