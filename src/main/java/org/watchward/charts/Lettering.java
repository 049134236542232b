package org.watchward.charts;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is about to be, in the page's font or a wider one, without asking the machine for a font. */
public final class Lettering {

    private static final String LOWER_CASE = "abcdefghijklmnopqrstuvwxyz";
    private static final int[] THOUSANDTHS = {
        504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467,
        719, 446, 467, 425
    };
    private static final double CAUTION = 1.08;

    private Lettering() {}

    /** In the unit of the size of its letters; 0 for no text. */
    public static double width(String text, double fontSize) {
        return text.chars().map(Lettering::thousandths).sum() * fontSize * CAUTION / 1000;
    }

    private static int thousandths(int letter) {
        var lower = LOWER_CASE.indexOf(letter);
        if (lower >= 0) {
            return THOUSANDTHS[lower];
        }
        return switch (letter) {
            case ' ' -> 200;
            case '.', ',', ':', ';', '\'', '|', 'I', '’' -> 260;
            case '(', ')', '-', '/' -> 320;
            case '%', 'M', 'W', '…' -> 840;
            default -> Character.isUpperCase(letter) ? 620 : 500;
        };
    }

    /** The text, or as much of it as fits with three dots. */
    static String fitted(String text, double room, double fontSize) {
        var length = text.length();
        while (length > 1 && width(cut(text, length), fontSize) > room) {
            length--;
        }
        return cut(text, length);
    }

    private static String cut(String text, int length) {
        return length == text.length() ? text : text.substring(0, length).stripTrailing() + "…";
    }

    /** The text broken between words into lines that fit; a word longer than a line stands alone. */
    static List<String> lines(String text, double room, double fontSize) {
        var lines = new ArrayList<String>();
        for (var word : text.split(" ")) {
            var last = lines.size() - 1;
            if (last >= 0 && width(lines.get(last) + " " + word, fontSize) <= room) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
