package org.watchward.publication.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Words in letters that the font has. Any other is named in brackets, {@code [grinning face]}, as a sign that stands for every missing
 * one would say something else than the writer did. A word too long for a line may be broken.
 */
final class Letters {

    /** Bold and italic have the same letters. */
    private static final String FONT = "/org/watchward/charts/SourceSans3-Regular.ttf";

    private static final CmapLookup FONT_HAS = font();

    /** Longer than any word, shorter than a narrow line of a table is likely to hold twice. */
    private static final int LONGEST = 40;

    private static final char MAY_BREAK = '\u200B';

    private final StringBuilder known = new StringBuilder();
    private int unbroken;
    private boolean naming;

    private Letters() {}

    static String known(String words) {
        var letters = new Letters();
        words.codePoints().forEach(letters::add);
        letters.named();
        return letters.known.toString();
    }

    private void add(int letter) {
        if (Character.isWhitespace(letter) || letter == '\u00A0') {
            named();
            known.appendCodePoint(letter);
            unbroken = 0;
        } else if (FONT_HAS.getGlyphId(letter) > 0) {
            named();
            put(letter);
        } else if (!unseen(letter)) {
            name(letter);
        }
    }

    private void put(int letter) {
        if (unbroken++ == LONGEST) {
            known.append(MAY_BREAK);
            unbroken = 1;
        }
        known.appendCodePoint(letter);
    }

    /** What only says how others are set: directions, joiners, variants. */
    private static boolean unseen(int letter) {
        var kind = Character.getType(letter);
        return kind == Character.FORMAT
                || kind == Character.CONTROL
                || UnicodeBlock.VARIATION_SELECTORS.equals(UnicodeBlock.of(letter));
    }

    private void name(int letter) {
        known.append(naming ? ", " : "[");
        naming = true;
        unbroken = 0;
        var name = Character.getName(letter);
        known.append(name == null ? "unknown letter" : name.toLowerCase(Locale.ROOT));
    }

    private void named() {
        if (naming) {
            known.append(']');
            naming = false;
        }
    }

    private static CmapLookup font() {
        try (var in = Letters.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException(FONT + " is not in this installation");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
