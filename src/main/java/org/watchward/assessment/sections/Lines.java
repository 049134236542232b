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

    /** Words that lead to the heading of a theme; of a finding in no theme the words alone. */
    static String toTheme(String words, String theme) {
        return theme.isEmpty() ? plain(words) : "[" + plain(words) + "](#" + themeId(theme) + ")";
    }

    static String themeId(String theme) {
        return "theme-" + theme;
    }

    static String heading(String words, String id) {
        return "## " + plain(words) + " {#" + id + "}\n\n";
    }
}
