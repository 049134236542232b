package org.watchward.sources.tables;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;

/** A workbook of Excel 97 to 2003, read record by record. */
final class XlsFile implements TableFile {

    private final NamedFile file;
    private final POIFSFileSystem ole;
    private final RecordFactoryInputStream records;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final Deque<String> names = new ArrayDeque<>();
    private final Cells cells = new Cells();
    private SpreadsheetDates dates = new SpreadsheetDates(false);
    private @Nullable SSTRecord texts;
    private String sheet = "";
    private String left = "";
    private int row = -1;
    private int stringColumn = -1;

    XlsFile(NamedFile file) throws IOException {
        this.file = file;
        this.ole = new POIFSFileSystem(file.path().toFile(), true);
        try {
            var root = ole.getRoot();
            var name = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
            this.records = new RecordFactoryInputStream(root.createDocumentInputStream(name), false);
        } catch (RuntimeException | IOException e) {
            ole.close();
            throw failed(e);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            for (var record = records.nextRecord(); record != null; record = records.nextRecord()) {
                var complete = taken(record);
                if (complete != null) {
                    return complete;
                }
            }
            return finished();
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    @Override
    public void skipSheet() {
        left = sheet;
        cells.taken();
    }

    @Override
    public boolean indexed() {
        return true;
    }

    @Override
    public void close() throws IOException {
        ole.close();
    }

    /** Takes one record in; the row before it, if this record begins another. */
    private @Nullable Row taken(Record record) {
        if (record instanceof BOFRecord begin) {
            return begin(begin);
        }
        if (record instanceof CellValueRecordInterface cell) {
            return sheet.equals(left) ? null : cell(cell);
        }
        if (record instanceof StringRecord text && stringColumn >= 0) {
            cells.set(stringColumn, text.getString());
            stringColumn = -1;
            return null;
        }
        declared(record);
        return null;
    }

    private void declared(Record record) {
        if (record instanceof BoundSheetRecord bound) {
            sheets.add(bound);
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof DateWindow1904Record window) {
            dates = new SpreadsheetDates(window.getWindowing() == 1);
        }
    }

    private @Nullable Row begin(BOFRecord begin) {
        if (begin.getType() != BOFRecord.TYPE_WORKSHEET && begin.getType() != BOFRecord.TYPE_CHART) {
            return null;
        }
        if (names.isEmpty() && sheet.isEmpty()) {
            for (var bound : BoundSheetRecord.orderByBofPosition(sheets)) {
                names.add(bound.getSheetname());
            }
        }
        var last = finished();
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET && !names.isEmpty()) {
            sheet = names.remove();
        }
        return last;
    }

    private @Nullable Row cell(CellValueRecordInterface cell) {
        var last = cell.getRow() == row ? null : finished();
        row = cell.getRow();
        cells.set(cell.getColumn(), value(cell));
        return last;
    }

    private @Nullable Row finished() {
        var number = row + 1;
        row = -1;
        return cells.empty() ? null : new Row(sheet, number, cells.taken());
    }

    private String value(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label && texts != null) {
            return texts.getString(label.getSSTIndex()).getString();
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord number) {
            return number(cell, number.getValue());
        }
        if (cell instanceof BoolErrRecord flag) {
            return flag.isBoolean() ? truth(flag.getBooleanValue()) : error(flag.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : "";
    }

    private String result(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula, formula.getValue());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> {
                stringColumn = formula.hasCachedResultString() ? formula.getColumn() : -1;
                yield "";
            }
            default -> "";
        };
    }

    private String number(CellValueRecordInterface cell, double value) {
        return dates.date(cell.getXFIndex(), this::format) ? dates.shown(value) : Numbers.plain(value);
    }

    private SpreadsheetDates.Format format(int style) {
        var id = style < styles.size() ? styles.get(style) : 0;
        return new SpreadsheetDates.Format(id, formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id)));
    }

    private Refused failed(Exception e) {
        if (e instanceof EncryptedDocumentException) {
            return file.protectedByPassword(e);
        }
        if (e instanceof OldExcelFormatException) {
            return file.refused(
                    "is in a format of Excel before 97. Expected a later one: save a copy as XLSX and import that.", e);
        }
        return sheet.isEmpty() ? file.damaged(e) : file.damagedAfter("sheet '" + sheet + "', row " + (row + 1), e);
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }
}
