package org.watchward.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a reader reads from end to end: the sentences of a document outside its tables, figures and lists of contents. */
final class RunningText {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");
    private static final int LONG = 60;

    /** What is not in a figure is said with each figure. */
    private static final String CAVEAT = "Left out: ";

    private RunningText() {}

    /** Every sentence, in order. */
    static List<String> sentences(String html) {
        return sentences(Jsoup.parse(html), "");
    }

    private static List<String> sentences(Element page, String without) {
        var main = page.expectFirst("main").clone();
        main.select("table, figure, nav, header, .source, .table").remove();
        if (!without.isEmpty()) {
            var heading = main.expectFirst("#" + without);
            for (var next = heading.nextElementSibling();
                    next != null && !next.is("h2");
                    next = heading.nextElementSibling()) {
                next.remove();
            }
        }
        var sentences = new ArrayList<String>();
        main.select("p, li").forEach(each -> sentences.addAll(List.of(END.split(each.text()))));
        return sentences;
    }

    /**
     * The long sentences that stand twice.
     *
     * @param without id of a section that is there to say what others say; empty for none
     */
    static List<String> twice(String html, String without) {
        var seen = new HashSet<String>();
        return sentences(Jsoup.parse(html), without).stream()
                .filter(sentence -> sentence.length() > LONG && !sentence.startsWith(CAVEAT) && !seen.add(sentence))
                .toList();
    }
}
