package org.watchward.sources.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OpenDocument spreadsheets of any length for tests, cell by cell as office programs do. */
public final class OdsFiles implements AutoCloseable {

    private final ZipOutputStream zip;
    private final BufferedWriter xml;
    private long characters;

    public OdsFiles(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.putNextEntry(new ZipEntry("mimetype"));
        zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
        zip.putNextEntry(new ZipEntry("content.xml"));
        xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
                xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" \
                office:version="1.3"><office:body><office:spreadsheet>""");
    }

    public void sheet(String name) throws IOException {
        write("<table:table table:name=\"" + name + "\" table:style-name=\"ta1\">"
                + "<table:table-column table:style-name=\"co1\" table:number-columns-repeated=\"16384\"/>");
    }

    public void row(List<Object> values) throws IOException {
        write("<table:table-row table:style-name=\"ro1\">");
        for (var value : values) {
            cell(value);
        }
        write("<table:table-cell table:number-columns-repeated=\"" + (16384 - values.size())
                + "\"/></table:table-row>\n");
    }

    public void endSheet() throws IOException {
        write("<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    }

    /** How much XML was written so far. */
    public long characters() {
        return characters;
    }

    @Override
    public void close() throws IOException {
        write("</office:spreadsheet></office:body></office:document-content>");
        xml.flush();
        zip.close();
    }

    private void cell(Object value) throws IOException {
        if (value instanceof Number) {
            write("<table:table-cell table:style-name=\"ce2\" office:value-type=\"float\" office:value=\"" + value
                    + "\" calcext:value-type=\"float\"><text:p>" + value + "</text:p></table:table-cell>");
        } else {
            write("<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\""
                    + " calcext:value-type=\"string\"><text:p>"
                    + value.toString().replace("&", "&amp;").replace("<", "&lt;") + "</text:p></table:table-cell>");
        }
    }

    private void write(String text) throws IOException {
        xml.write(text);
        characters += text.length();
    }
}
