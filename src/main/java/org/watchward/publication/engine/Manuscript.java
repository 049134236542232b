package org.watchward.publication.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Setting;

/**
 * A document as it is written. In a file, lines that say what it is stand above its Markdown:
 *
 * <pre>
 * ---
 * title: Community Safety Agreement 2024
 * publisher: Example Community Safety Partnership
 * area: E10000025
 * period: ye2022-12
 * numbering: paragraphs
 * ---
 * # Executive summary
 * </pre>
 *
 * @param passages in their order; at least one
 */
public record Manuscript(
        String title, String subtitle, String publisher, String date, Numbering numbering, List<Passage> passages) {

    private static final String FENCE = "---";
    private static final List<String> KEYS =
            List.of("title", "subtitle", "publisher", "date", "area", "period", "numbering");

    /** Copies the list. */
    public Manuscript {
        passages = List.copyOf(passages);
    }

    /** What is counted. */
    public enum Numbering {
        /** Nothing. */
        NONE,
        /** Headings: 1, 1.1. */
        HEADINGS,
        /** Paragraphs of the text, as in reports to committees. */
        PARAGRAPHS
    }

    /** Reads a text; what is wrong with its opening goes to the faults, and is taken for not said. */
    static Manuscript read(String text, List<Fault> faults) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        var end = lines.isEmpty() || !lines.get(0).strip().equals(FENCE) ? 0 : closing(lines);
        if (end == 0) {
            faults.add(new Fault(1, 1, "A document begins with a line of ---, a title and another line of ---."));
        }
        var said = said(lines.subList(0, end), faults);
        if (end > 0 && !said.containsKey("title")) {
            faults.add(new Fault(1, 1, "The opening says no title: add a line such as 'title: Annual report 2026'."));
        }
        return new Manuscript(
                said.getOrDefault("title", ""),
                said.getOrDefault("subtitle", ""),
                said.getOrDefault("publisher", ""),
                said.getOrDefault("date", ""),
                numbering(said, lines, faults),
                List.of(new Passage(
                        "",
                        new Setting(said.get("area"), period(said, lines, faults)),
                        new Setting(null, null),
                        below(end, lines),
                        0)));
    }

    /** With an empty line for each line of the opening, so that lines keep their numbers. */
    private static String below(int end, List<String> lines) {
        return "\n".repeat(end) + String.join("\n", lines.subList(end, lines.size())) + "\n";
    }

    /** The number of lines up to and with the closing fence; 0 if there is none. */
    private static int closing(List<String> lines) {
        for (var at = 1; at < lines.size(); at++) {
            if (lines.get(at).strip().equals(FENCE)) {
                return at + 1;
            }
        }
        return 0;
    }

    private static Map<String, String> said(List<String> opening, List<Fault> faults) {
        var said = new HashMap<String, String>();
        for (var at = 1; at < opening.size() - 1; at++) {
            var line = opening.get(at);
            var colon = line.indexOf(':');
            var key = colon < 0 ? line.strip() : line.substring(0, colon).strip();
            if (line.isBlank()) {
                continue;
            }
            if (colon < 0 || !KEYS.contains(key)) {
                faults.add(new Fault(at + 1, 1, "The opening knows no '" + key + "'.", Nearest.to(key, KEYS)));
            } else if (said.put(key, line.substring(colon + 1).strip()) != null) {
                faults.add(new Fault(at + 1, 1, "The opening says '" + key + "' twice."));
            }
        }
        said.values().removeIf(String::isEmpty);
        return said;
    }

    private static @Nullable Period period(Map<String, String> said, List<String> lines, List<Fault> faults) {
        var period = said.get("period");
        try {
            return period == null ? null : Period.parse(period);
        } catch (IllegalArgumentException unreadable) {
            faults.add(new Fault(line("period", lines), 1, unreadable.getMessage() + "."));
            return null;
        }
    }

    private static Numbering numbering(Map<String, String> said, List<String> lines, List<Fault> faults) {
        var numbering = said.getOrDefault("numbering", "none");
        var known = Arrays.stream(Numbering.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(numbering)) {
            faults.add(new Fault(
                    line("numbering", lines),
                    1,
                    "The numbering is one of " + String.join(", ", known) + ", and not '" + numbering + "'.",
                    Nearest.to(numbering, known)));
            return Numbering.NONE;
        }
        return Numbering.valueOf(numbering.toUpperCase(Locale.ROOT));
    }

    private static int line(String key, List<String> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(key + ":")) {
                return at + 1;
            }
        }
        return 1;
    }
}
