package org.watchward.sources.tables;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;

/** An Office Open XML workbook: POI finds its parts, the rows are read straight from the XML of each sheet. */
final class XlsxFile implements TableFile {

    static {
        ZipSecureFile.setMinInflateRatio(1.0 / RatioGuard.LIMIT);
    }

    private final NamedFile file;
    private final OPCPackage parts;
    private final SharedStrings texts;
    private final @Nullable StylesTable styles;
    private final SpreadsheetDates dates;
    private final XSSFReader.SheetIterator sheets;
    private final Cells cells = new Cells();
    private @Nullable XMLStreamReader xml;
    private String sheet = "";
    private int number;

    XlsxFile(NamedFile file) throws IOException {
        this.file = file;
        this.parts = opened(file);
        try {
            var reader = new XSSFReader(parts);
            reader.setUseReadOnlySharedStringsTable(true);
            this.texts = reader.getSharedStringsTable();
            this.styles = reader.getStylesTable();
            this.dates = new SpreadsheetDates(from1904(reader));
            this.sheets = reader.getSheetIterator();
        } catch (OpenXML4JException | RuntimeException | XMLStreamException | IOException e) {
            parts.revert();
            throw failed(e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (xml != null || nextSheet()) {
                var row = nextRow();
                if (row != null) {
                    return row;
                }
                xml = null;
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void skipSheet() {
        xml = null;
    }

    @Override
    public boolean indexed() {
        return true;
    }

    @Override
    public void close() {
        parts.revert();
    }

    private boolean nextSheet() throws XMLStreamException {
        if (!sheets.hasNext()) {
            return false;
        }
        xml = Xml.reader(sheets.next());
        sheet = sheets.getSheetName();
        number = 0;
        return true;
    }

    private @Nullable Row nextRow() throws XMLStreamException {
        var at = xml;
        while (at != null && at.hasNext()) {
            if (at.next() == XMLStreamConstants.START_ELEMENT
                    && at.getLocalName().equals("row")) {
                var declared = Xml.attribute(at, "r");
                number = declared.isEmpty() ? number + 1 : Integer.parseInt(declared);
                readCells(at);
                if (!cells.empty()) {
                    return new Row(sheet, number, cells.taken());
                }
            }
        }
        return null;
    }

    private void readCells(XMLStreamReader at) throws XMLStreamException {
        var column = -1;
        for (var event = at.next(); !ends(at, event, "row"); event = at.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && at.getLocalName().equals("c")) {
                var reference = Xml.attribute(at, "r");
                column = reference.isEmpty() ? column + 1 : column(reference);
                cells.set(column, value(at));
            }
        }
    }

    private String value(XMLStreamReader at) throws XMLStreamException {
        var type = Xml.attribute(at, "t");
        var style = Xml.attribute(at, "s");
        var text = new StringBuilder();
        for (var event = at.next(); !ends(at, event, "c"); event = at.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (at.getLocalName()) {
                    case "v", "t" -> text.append(at.getElementText());
                    case "f", "rPh" -> Xml.skip(at);
                    default -> {}
                }
            }
        }
        return shown(type, style, text.toString());
    }

    private String shown(String type, String style, String value) {
        return switch (type) {
            case "s" -> texts.getItemAt(Integer.parseInt(value.strip())).getString();
            case "inlineStr", "str", "e" -> value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "d" -> value;
            default -> value.isEmpty() ? "" : number(style, value);
        };
    }

    private String number(String style, String value) {
        return !style.isEmpty() && dates.date(Integer.parseInt(style), this::format)
                ? dates.shown(Double.parseDouble(value))
                : Numbers.binary(value);
    }

    private SpreadsheetDates.Format format(int style) {
        if (styles == null || style >= styles.getNumCellStyles()) {
            return new SpreadsheetDates.Format(0, "General");
        }
        var id = Math.toIntExact(styles.getCellXfAt(style).getNumFmtId());
        return new SpreadsheetDates.Format(id, styles.getNumberFormatAt((short) id));
    }

    private Refused failed(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return file.bomb();
            }
        }
        return number == 0 ? file.damaged(e) : file.damagedAfter("sheet '" + sheet + "', row " + number, e);
    }

    private static OPCPackage opened(NamedFile file) throws Refused {
        try {
            return OPCPackage.open(file.path().toFile(), PackageAccess.READ);
        } catch (OpenXML4JException | RuntimeException e) {
            throw file.damaged(e);
        }
    }

    private static boolean from1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (var workbook = reader.getWorkbookData()) {
            var xml = Xml.reader(workbook);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var flag = Xml.attribute(xml, "date1904");
                    return flag.equals("1") || flag.equals("true");
                }
            }
            return false;
        }
    }

    private static boolean ends(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** The column of a cell reference, counted from 0: {@code AB12} is 27. */
    private static int column(String reference) {
        var column = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }
}
