package org.watchward.charts;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font of our own whose letters are given as paths, so that no font of the machine is asked for. */
final class Outlines {

    private static final String COMMANDS = "MLQCZ";
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    private final TrueTypeFont font;

    private Outlines(String file) {
        try (var bytes = Outlines.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not in this installation");
            }
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Outlines regular() {
        return Loaded.REGULAR;
    }

    static Outlines bold() {
        return Loaded.BOLD;
    }

    /** A text as path data in units of the font, y upwards, from zero to the right. */
    String path(String text) {
        var path = new StringBuilder();
        var x = 0.0;
        try {
            for (var letter : text.codePoints().toArray()) {
                var glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
                append(path, glyph, x);
                x += font.getAdvanceWidth(glyph);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return path.toString();
    }

    private void append(StringBuilder path, int number, double x) throws IOException {
        var glyph = font.getGlyph().getGlyph(number);
        if (glyph != null) {
            append(path, glyph.getPath().getPathIterator(AffineTransform.getTranslateInstance(x, 0)));
        }
    }

    private static void append(StringBuilder path, PathIterator outline) {
        var at = new double[6];
        for (; !outline.isDone(); outline.next()) {
            var command = outline.currentSegment(at);
            path.append(COMMANDS.charAt(command));
            for (var number = 0; number < NUMBERS[command]; number++) {
                path.append(number == 0 ? "" : " ").append(Math.round(at[number]));
            }
        }
    }

    /** How wide a text is in units of the font. */
    double width(String text) {
        try {
            var width = 0.0;
            for (var letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
            }
            return width;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From units of the font to letters of a height. */
    double scale(double height) {
        try {
            return height / font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Loaded {
        static final Outlines REGULAR = new Outlines("SourceSans3-Regular.ttf");
        static final Outlines BOLD = new Outlines("SourceSans3-Bold.ttf");
    }
}
