package org.watchward.sources.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds how a text file is encoded: as its byte order mark says, else UTF-8 if it is valid to its end, else Latin-1. */
final class Encoding {

    /** Windows-1252 is Latin-1 with the quotes, dashes and the euro that office programs put in its unused places. */
    private static final Charset LATIN = Charset.forName("windows-1252");

    private Encoding() {}

    static Charset of(NamedFile file) throws IOException {
        try (var in = TableFormat.unpacked(file)) {
            var start = in.readNBytes(1 << 16);
            if (utf16(start)) {
                return StandardCharsets.UTF_16;
            }
            var utf8 = new Utf8Check();
            for (var bytes = start; bytes.length > 0; bytes = in.readNBytes(1 << 16)) {
                if (!utf8.accepts(bytes)) {
                    return LATIN;
                }
            }
            return utf8.complete() ? StandardCharsets.UTF_8 : LATIN;
        }
    }

    static boolean utf16(byte[] start) {
        return start.length > 1
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
    }

    private static final class Utf8Check {
        private final java.nio.charset.CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer sink = CharBuffer.allocate((1 << 16) + 8);
        private byte[] cut = {};

        boolean accepts(byte[] bytes) {
            var joined = ByteBuffer.allocate(cut.length + bytes.length)
                    .put(cut)
                    .put(bytes)
                    .flip();
            sink.clear();
            var result = decoder.decode(joined, sink, false);
            cut = new byte[joined.remaining()];
            joined.get(cut);
            return !result.isError();
        }

        boolean complete() {
            return cut.length == 0;
        }
    }
}
