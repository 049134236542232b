package org.watchward.publication.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The bytes of a file without the time at which they were made: the same document is the same file. */
final class Packed {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Packed() {}

    static byte[] bytes(XWPFDocument word) throws IOException {
        var properties = word.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(Optional.<Date>empty());
        var timed = new ByteArrayOutputStream();
        word.write(timed);
        var packed = new ByteArrayOutputStream(timed.size());
        try (var from = new ZipInputStream(new ByteArrayInputStream(timed.toByteArray()));
                var to = new ZipOutputStream(packed)) {
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
        return packed.toByteArray();
    }
}
