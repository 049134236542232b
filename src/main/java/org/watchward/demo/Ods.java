package org.watchward.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook in the OpenDocument format, written a row at a time and never held. */
final class Ods implements AutoCloseable {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 7, 23, 9, 30);
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;

    private final ZipOutputStream zip;
    private final Writer writer;
    private int rows;

    Ods(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        mimetype();
        part("META-INF/manifest.xml", manifest());
        part("styles.xml", empty("document-styles"));
        entry("content.xml");
        writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        writer.write(declaration() + "<office:document-content" + namespaces()
                + " office:version=\"1.3\"><office:body><office:spreadsheet>");
    }

    /** The first part of the file, not compressed, by which the format is told. */
    private void mimetype() throws IOException {
        var bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setTimeLocal(STAMP);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        entry(name);
        zip.write((declaration() + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
    }

    private static String declaration() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    }

    private static String manifest() {
        return Text.of("<manifest:manifest xmlns:manifest=\"%smanifest:1.0\" manifest:version=\"1.3\">", NAMESPACE)
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + TYPE + "\"/>"
                + "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                + "</manifest:manifest>";
    }

    private static String empty(String root) {
        return Text.of("<office:%1$s%2$s office:version=\"1.3\"></office:%1$s>", root, namespaces());
    }

    private static String namespaces() {
        return Text.of(
                " xmlns:office=\"%1$soffice:1.0\" xmlns:table=\"%1$stable:1.0\" xmlns:text=\"%1$stext:1.0\"",
                NAMESPACE);
    }

    void startSheet(String name) throws IOException {
        rows = 0;
        writer.write("<table:table table:name=\"" + Xml.escaped(name) + "\" table:style-name=\"ta1\">"
                + "<table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"" + COLUMNS
                + "\" table:default-cell-style-name=\"ce1\"/>");
    }

    /** Cells that are the same one after another are written once, with how often; so are the empty ones at the end. */
    void row(Object... values) throws IOException {
        rows++;
        writer.write("<table:table-row table:style-name=\"ro1\">");
        var from = 0;
        while (from < values.length) {
            var to = from + 1;
            while (to < values.length && values[to].equals(values[from])) {
                to++;
            }
            cell(values[from], to - from);
            from = to;
        }
        writer.write("<table:table-cell table:number-columns-repeated=\"" + (COLUMNS - values.length)
                + "\" table:style-name=\"ce1\"/></table:table-row>\n");
    }

    private void cell(Object value, int times) throws IOException {
        writer.write("<table:table-cell");
        if (times > 1) {
            writer.write(" table:number-columns-repeated=\"" + times + "\"");
        }
        if (value instanceof Number) {
            writer.write(" office:value-type=\"float\" office:value=\"" + value + "\" table:style-name=\"ce2\">");
        } else {
            writer.write(" office:value-type=\"string\" table:style-name=\"ce1\">");
        }
        writer.write("<text:p>" + Xml.escaped(value.toString()) + "</text:p></table:table-cell>");
    }

    void endSheet() throws IOException {
        writer.write("<table:table-row table:number-rows-repeated=\"" + (ROWS - rows)
                + "\" table:style-name=\"ro1\"><table:table-cell table:number-columns-repeated=\"" + COLUMNS
                + "\"/></table:table-row></table:table>\n");
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            writer.write("</office:spreadsheet></office:body></office:document-content>");
            writer.flush();
            zip.closeEntry();
        }
    }
}
