package org.watchward.sources.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What kind of file it is, by its first bytes and, for a zip, by what it holds. */
final class Magic {

    private Magic() {}

    static boolean zip(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5) && head[3] < 9;
    }

    /** Whether a zip is itself one document: a spreadsheet in Office Open XML or OpenDocument. */
    static boolean document(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
