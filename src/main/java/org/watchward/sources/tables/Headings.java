package org.watchward.sources.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The words at the head of a column, however they are broken, spaced, capitalised or marked with notes.
 *
 * <p>A declared heading may hold {@code {yy}} or {@code {yyyy}} for the digits of a year, which can be asked for, and may
 * end in {@code *} for whatever follows.
 */
public final class Headings {

    private static final Pattern NOTE_MARKS = Pattern.compile("\\[note[^\\]]*\\]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0_]+");

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private Headings() {}

    /** A heading or title in lower case, on one line, with single spaces and no note marks. */
    public static String plain(String heading) {
        var bare = NOTE_MARKS
                .matcher(heading.replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }

    /** The pattern of a declared heading; its first group, if any, is the year. */
    static Pattern pattern(String declared) {
        return PATTERNS.computeIfAbsent(declared, Headings::compiled);
    }

    private static Pattern compiled(String declared) {
        var plain = plain(declared);
        var open = plain.endsWith("*");
        var quoted = Pattern.quote(open ? plain.substring(0, plain.length() - 1) : plain)
                .replace("{yyyy}", "\\E(\\d{4})\\Q")
                .replace("{yy}", "\\E(\\d{2})\\Q");
        return Pattern.compile(quoted + (open ? ".*" : ""));
    }

    /** Where declared headings stand in a row of headings; the earlier declared ones come first. */
    static List<Found> find(List<Pattern> declared, List<String> headings) {
        var found = new ArrayList<Found>();
        for (var pattern : declared) {
            for (var column = 0; column < headings.size(); column++) {
                var matcher = pattern.matcher(headings.get(column));
                if (matcher.matches()) {
                    found.add(new Found(column, matcher.groupCount() > 0 ? matcher.group(1) : ""));
                }
            }
        }
        return found;
    }

    /** A column found by its heading, and the year that the heading names, as written there; empty if it names none. */
    record Found(int column, String year) {}
}
