package org.watchward.sources.tables;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The kinds of file that hold a table, told apart by their first bytes. */
enum TableFormat {
    CSV {
        @Override
        TableFile open(NamedFile file) throws IOException {
            return new CsvFile(file);
        }
    },
    XLSX {
        @Override
        TableFile open(NamedFile file) throws IOException {
            return new XlsxFile(file);
        }
    },
    XLS {
        @Override
        TableFile open(NamedFile file) throws IOException {
            return new XlsFile(file);
        }
    },
    ODS {
        @Override
        TableFile open(NamedFile file) throws IOException {
            return new OdsFile(file);
        }
    };

    private static final String EXPECTED = "Expected a table: CSV, XLSX, XLS or ODS.";
    private static final String EMPTY = "is empty. " + EXPECTED;
    private static final int PEEKED = 4096;

    abstract TableFile open(NamedFile file) throws IOException;

    static TableFormat of(NamedFile file) throws IOException {
        var start = start(file);
        if (start.length == 0) {
            throw file.refused(EMPTY);
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
    static InputStream unpacked(NamedFile file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
        in.mark(2);
        var packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? RatioGuard.over(new GZIPInputStream(in, 1 << 16), file, Files.size(file.path())) : in;
    }

    private static byte[] start(NamedFile file) throws IOException {
        try (var in = unpacked(file)) {
            return in.readNBytes(PEEKED);
        } catch (ZipException | EOFException e) {
            throw file.damaged(e);
        }
    }

    private static TableFormat zipped(NamedFile file) throws IOException {
        try (var zip = new ZipFile(file.path().toFile())) {
            if (zip.getEntry("content.xml") != null) {
                return ODS;
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return XLSX;
            }
            if (zip.getEntry("encrypted-package") != null) {
                throw file.protectedByPassword(null);
            }
            throw file.refused("is a zip of other files. " + EXPECTED);
        } catch (ZipException e) {
            throw file.damaged(e);
        }
    }

    private static TableFormat compound(NamedFile file) throws IOException {
        try (var ole = new POIFSFileSystem(file.path().toFile(), true)) {
            var root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw file.protectedByPassword(null);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return XLS;
            }
            throw file.refused("is not a workbook. " + EXPECTED);
        } catch (RuntimeException | EOFException e) {
            throw file.damaged(e);
        }
    }

    private static TableFormat text(NamedFile file, byte[] start) throws IOException {
        var text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(ï»¿|\\s)+", "")
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && (text.contains("<!doctype html") || text.contains("<html"))) {
            throw file.refused(
                    "is a web page, not a table. " + EXPECTED + " The download may have failed: try it again.");
        }
        if (text.startsWith("<")) {
            throw file.refused("is XML. " + EXPECTED);
        }
        if (text.startsWith("%pdf")) {
            throw file.refused("is a PDF document. " + EXPECTED);
        }
        if (text.indexOf('\0') >= 0 && !Encoding.utf16(start)) {
            throw file.refused("is not text. " + EXPECTED);
        }
        if (text.isBlank()) {
            throw file.refused(EMPTY);
        }
        return CSV;
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
