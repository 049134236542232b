package org.watchward.sources.tables;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The kinds of file that hold a table, told apart by their first bytes. */
enum TableFormat {
    CSV {
        @Override
        TableFile open(Path file) throws IOException {
            return new CsvFile(file);
        }
    },
    XLSX {
        @Override
        TableFile open(Path file) throws IOException {
            return new XlsxFile(file);
        }
    },
    XLS {
        @Override
        TableFile open(Path file) throws IOException {
            return new XlsFile(file);
        }
    },
    ODS {
        @Override
        TableFile open(Path file) throws IOException {
            return new OdsFile(file);
        }
    };

    static final String PASSWORD = "is protected by a password; save a copy without the password and import the copy";

    private static final int PEEKED = 4096;

    abstract TableFile open(Path file) throws IOException;

    static TableFormat of(Path file) throws IOException {
        var start = start(file);
        if (start.length == 0) {
            throw new UnreadableTable(file, "is empty; expected a table");
        }
        if (startsWith(start, 'P', 'K')) {
            return zipped(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return compound(file);
        }
        return text(file, start);
    }

    /** The bytes of a text file, unpacked if it is gzipped. */
    static InputStream unpacked(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        var packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? RatioGuard.over(new GZIPInputStream(in, 1 << 16), file, Files.size(file)) : in;
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = unpacked(file)) {
            return in.readNBytes(PEEKED);
        } catch (ZipException | EOFException e) {
            throw damaged(file, e);
        }
    }

    private static TableFormat zipped(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("content.xml") != null) {
                return ODS;
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return XLSX;
            }
            if (zip.getEntry("encrypted-package") != null) {
                throw new UnreadableTable(file, PASSWORD);
            }
            throw new UnreadableTable(file, "is a zip of other files; expected a CSV, XLSX, XLS or ODS table");
        } catch (ZipException e) {
            throw damaged(file, e);
        }
    }

    private static TableFormat compound(Path file) throws IOException {
        try (var ole = new POIFSFileSystem(file.toFile(), true)) {
            var root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableTable(file, PASSWORD);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return XLS;
            }
            throw new UnreadableTable(file, "is not a workbook; expected a CSV, XLSX, XLS or ODS table");
        } catch (RuntimeException | EOFException e) {
            throw damaged(file, e);
        }
    }

    private static TableFormat text(Path file, byte[] start) throws IOException {
        var text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(ï»¿|\\s)+", "")
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && (text.contains("<!doctype html") || text.contains("<html"))) {
            throw new UnreadableTable(
                    file, "is a web page, not a table: the download gave an error page; download the file again");
        }
        if (text.startsWith("<")) {
            throw new UnreadableTable(file, "is XML; expected a CSV, XLSX, XLS or ODS table");
        }
        if (text.startsWith("%pdf")) {
            throw new UnreadableTable(file, "is a PDF document; expected a CSV, XLSX, XLS or ODS table");
        }
        if (text.indexOf('\0') >= 0 && !Encoding.utf16(start)) {
            throw new UnreadableTable(file, "is not text; expected a CSV, XLSX, XLS or ODS table");
        }
        if (text.isBlank()) {
            throw new UnreadableTable(file, "is empty; expected a table");
        }
        return CSV;
    }

    static UnreadableTable damaged(Path file, Exception cause) {
        return new UnreadableTable(file, "is cut short or damaged and cannot be opened; fetch it again", cause);
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
