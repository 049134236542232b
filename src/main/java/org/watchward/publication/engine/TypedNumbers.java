package org.watchward.publication.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds numbers that somebody typed into a sentence and that could be figures: what counts, measures or compares. Years, dates, times,
 * numbers of laws and paragraphs, and those in names are none.
 */
final class TypedNumbers {

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.,/#:]|[^\\d]-)[+\\-\\u2212]?£?\\d[\\d,]*(?:\\.\\d+)?%?(?![\\w/:]|-(?!\\d))");

    private static final Pattern NONE = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?:[/-]\\d{2,4})?(?!\\d)"
            + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + "|" + MONTH
            + "\\s+\\d{1,2}(?=,?\\s+(?:19|20)\\d{2}|[.,;)]|\\s*$)"
            + "|\\b(?:[Ss]ections?|[Rr]egulations?|[Aa]rticles?|[Pp]aragraphs?|[Ss]chedules?|[Pp]arts?|[Pp]ages?|[Aa]ppendix|"
            + "[Aa]nnex|[Ll]evels?|[Vv]ersions?|[Ss]tages?|[Pp]hases?|[Ss]teps?|[Pp]riority|[Tt]ables?|[Ff]igures?|[Aa]ges?|"
            + "[Aa]ged|[Nn]umber|No\\.)\\s+\\d[\\d.]*+(?:\\(\\d+\\))?(?!%)"
            + "|\\b\\d{1,2}[.:]\\d{2}\\s?[ap]m\\b|\\b\\d{1,2}:\\d{2}\\b"
            + "|\\b(?:at|from|to|until)\\s+(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?!\\d|\\s*%|\\s+per\\b)");

    private TypedNumbers() {}

    /**
     * One that was found.
     *
     * @param at where it begins, counted from 0
     */
    record Typed(int at, String words) {}

    static List<Typed> in(String text) {
        var none = new ArrayList<int[]>();
        for (var other = NONE.matcher(text); other.find(); ) {
            none.add(new int[] {other.start(), other.end()});
        }
        var found = new ArrayList<Typed>();
        for (var number = NUMBER.matcher(text); number.find(); ) {
            var start = number.start();
            if (none.stream().noneMatch(span -> start >= span[0] && start < span[1])) {
                found.add(new Typed(start, number.group()));
            }
        }
        return found;
    }
}
