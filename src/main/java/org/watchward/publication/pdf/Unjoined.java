package org.watchward.publication.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A TrueType font that never sets two letters as one glyph. Such a glyph stands for no letter of its own: whoever copies, searches or
 * listens to the document would lose both. Kerning stays, as it lies in another table.
 */
final class Unjoined {

    private static final int COUNT = 4;
    private static final int FIRST_TABLE = 12;
    private static final int ENTRY = 16;
    private static final int SUBSTITUTIONS = tag("GSUB");

    /** No table of OpenType has this name, so readers pass it over. */
    private static final int UNREAD = tag("gsub");

    private Unjoined() {}

    /** The same font with its table of substitutions passed over; {@code font} itself is changed. */
    static byte[] of(byte[] font) {
        var bytes = ByteBuffer.wrap(font);
        for (var table = 0; table < bytes.getShort(COUNT); table++) {
            var at = FIRST_TABLE + ENTRY * table;
            if (bytes.getInt(at) == SUBSTITUTIONS) {
                bytes.putInt(at, UNREAD);
            }
        }
        return font;
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
