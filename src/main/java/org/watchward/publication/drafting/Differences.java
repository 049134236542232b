package org.watchward.publication.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What differs between two texts, word by word. */
public final class Differences {

    /** Stands for the end of a line while each word is a line. */
    private static final String END = "\u2424";

    private static final Pattern WORD = Pattern.compile("\\n|[^\\n\\s]+[^\\n\\S]*|[^\\n\\S]+");

    private Differences() {}

    /** What became of some words. */
    public enum Fate {
        /** They stand in both. */
        SAME,
        /** They stand in the first alone. */
        GONE,
        /** They stand in the second alone. */
        NEW;

        /** As it is written in pages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words, with the spaces and ends of lines that stood between them. */
    public record Stretch(Fate fate, String words) {}

    /** All of both texts in their order; nothing but what is the same if they are. */
    public static List<Stretch> of(String before, String after) {
        var from = words(before);
        var to = words(after);
        var stretches = new ArrayList<Stretch>();
        var at = 0;
        for (var edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, from, to)) {
            add(stretches, Fate.SAME, from, at, edit.getBeginA());
            add(stretches, Fate.GONE, from, edit.getBeginA(), edit.getEndA());
            add(stretches, Fate.NEW, to, edit.getBeginB(), edit.getEndB());
            at = edit.getEndA();
        }
        add(stretches, Fate.SAME, from, at, from.size());
        return stretches;
    }

    private static void add(List<Stretch> stretches, Fate fate, RawText words, int from, int to) {
        if (from < to) {
            stretches.add(new Stretch(
                    fate, words.getString(from, to, false).replace("\n", "").replace(END, "\n")));
        }
    }

    private static RawText words(String text) {
        var lines = WORD.matcher(text.replace("\r\n", "\n").replace(END, " "))
                .results()
                .map(MatchResult::group)
                .map(word -> (word.equals("\n") ? END : word) + "\n")
                .collect(Collectors.joining());
        return new RawText(lines.getBytes(UTF_8));
    }
}
