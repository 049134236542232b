package org.watchward.sources.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;

/**
 * An OpenDocument spreadsheet, read as one stream of XML of any length. The libraries for this format hold the whole
 * document, and the Home Office's is 1.4 GB of it.
 */
final class OdsFile implements TableFile {

    /** As many rows as a spreadsheet program allows; a repeated last row would else never end. */
    private static final int MOST_ROWS = 1_048_576;

    private final NamedFile file;
    private final ZipFile zip;
    private final XMLStreamReader xml;
    private final Cells cells = new Cells();
    private String sheet = "";
    private int number;
    private List<String> repeated = List.of();
    private int repeats;
    private boolean skipping;

    OdsFile(NamedFile file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.path().toFile());
        try {
            if (protectedByPassword()) {
                throw file.protectedByPassword(null);
            }
            this.xml = Xml.reader(part("content.xml"));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            zip.close();
            throw failed(e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (repeats > 0) {
            repeats--;
            number++;
            return new Row(sheet, number, repeated);
        }
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    var row = started();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void skipSheet() {
        skipping = true;
        repeats = 0;
    }

    @Override
    public boolean indexed() {
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private @Nullable Row started() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "table" -> {
                sheet = Xml.attribute(xml, "name");
                number = 0;
                skipping = false;
            }
            case "table-row" -> {
                return row();
            }
            case "annotation", "shapes", "tracked-changes" -> Xml.skip(xml);
            default -> {}
        }
        return null;
    }

    private @Nullable Row row() throws XMLStreamException {
        var times = repeats("number-rows-repeated");
        if (skipping) {
            Xml.skip(xml);
            return null;
        }
        readCells();
        if (cells.empty()) {
            number = Math.min(MOST_ROWS, number + times);
            return null;
        }
        repeated = cells.taken();
        number++;
        repeats = Math.max(0, Math.min(times - 1, MOST_ROWS - number));
        return new Row(sheet, number, repeated);
    }

    private void readCells() throws XMLStreamException {
        var column = 0;
        for (var event = xml.next(); !ends(event, "table-row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().endsWith("table-cell")) {
                var times = repeats("number-columns-repeated");
                var value = value();
                for (var i = 0; !value.isEmpty() && i < times && column + i < Cells.MOST; i++) {
                    cells.set(column + i, value);
                }
                column = Math.min(Cells.MOST, column + times);
            }
        }
    }

    /** The value as the attributes state it exactly, else the text shown. */
    private String value() throws XMLStreamException {
        var cell = xml.getLocalName();
        var exact = stated();
        var shown = new StringBuilder();
        var within = false;
        for (var event = xml.next(); !ends(event, cell); event = xml.next()) {
            if (within && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                shown.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                within |= xml.getLocalName().equals("p");
                inside(shown);
            } else if (ends(event, "p")) {
                within = false;
            }
        }
        return exact.isEmpty() ? shown.toString() : exact;
    }

    private String stated() {
        return switch (Xml.attribute(xml, "value-type")) {
            case "float", "percentage", "currency" -> Numbers.plain(Xml.attribute(xml, "value"));
            case "date" -> Xml.attribute(xml, "date-value").replace("T00:00:00", "");
            case "time" -> Xml.attribute(xml, "time-value");
            case "boolean" -> Xml.attribute(xml, "boolean-value").equals("true") ? "TRUE" : "FALSE";
            case "string" -> Xml.attribute(xml, "string-value");
            default -> "";
        };
    }

    /** What elements within a text add to it: paragraphs, spaces and tabs; a comment on the cell adds nothing. */
    private void inside(StringBuilder shown) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "p" -> {
                if (!shown.isEmpty()) {
                    shown.append('\n');
                }
            }
            case "s" -> shown.append(" ".repeat(repeats("c")));
            case "tab" -> shown.append('\t');
            case "line-break" -> shown.append('\n');
            case "annotation", "ruby-text" -> Xml.skip(xml);
            default -> {}
        }
    }

    private int repeats(String attribute) {
        var stated = Xml.attribute(xml, attribute);
        return stated.isEmpty() ? 1 : Math.min(MOST_ROWS, Math.max(1, Integer.parseInt(stated)));
    }

    private boolean ends(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private boolean protectedByPassword() throws IOException, XMLStreamException {
        if (zip.getEntry("META-INF/manifest.xml") == null) {
            return false;
        }
        try (var in = part("META-INF/manifest.xml")) {
            var manifest = Xml.reader(in);
            while (manifest.hasNext()) {
                if (manifest.next() == XMLStreamConstants.START_ELEMENT
                        && manifest.getLocalName().equals("encryption-data")) {
                    return true;
                }
            }
            return false;
        }
    }

    private InputStream part(String name) throws IOException {
        var entry = zip.getEntry(name);
        return RatioGuard.over(zip.getInputStream(entry), file, entry.getCompressedSize());
    }

    private Refused failed(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused already) {
                return already;
            }
            if (cause instanceof XMLStreamException xmlProblem
                    && xmlProblem.getNestedException() instanceof Refused already) {
                return already;
            }
        }
        return number == 0 ? file.damaged(e) : file.damagedAfter("sheet '" + sheet + "', row " + number, e);
    }
}
