package org.watchward.sources.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.intake.Refused;

/**
 * A table file opened for reading: its rows in the order of the file, sheet after sheet. Rows without any value are
 * left out, so numbers may skip. Memory is bounded by the widest row and the distinct texts, not by the file.
 */
public sealed interface TableFile extends Closeable permits CsvFile, XlsxFile, XlsFile, OdsFile {

    /**
     * Opens a file as what its first bytes say it is; its name is not asked.
     *
     * @param name what the file is called in a complaint
     * @throws Refused if it is empty, protected by a password, cut short, a web page, or no table at all
     */
    static TableFile open(Path file, String name) throws IOException {
        var named = new NamedFile(file, name);
        return TableFormat.of(named).open(named);
    }

    /**
     * The first rows of each sheet, for recognising what a file holds. Of a file that has no index of its sheets (CSV,
     * ODS), sheets behind the first long one are not looked at.
     *
     * @param rows how many rows of a sheet to read at most; 1 or more
     */
    static List<Row> heads(Path file, String name, int rows) throws IOException {
        try (var table = open(file, name)) {
            return table.heads(rows);
        }
    }

    /**
     * The next row that holds a value, or null at the end of the last sheet.
     *
     * @throws Refused if the file is damaged from here on; the rows already read stand
     */
    @Nullable
    Row next() throws IOException;

    /** Leaves the rest of the sheet of the row read last; the next row is the first of the sheet behind it. */
    void skipSheet() throws IOException;

    /** Whether leaving a sheet costs nothing, because the file says where the next one starts. */
    boolean indexed();

    private List<Row> heads(int rows) throws IOException {
        var heads = new ArrayList<Row>();
        var sheet = "";
        var read = 0;
        for (var row = next(); row != null; row = next()) {
            read = row.sheet().equals(sheet) ? read + 1 : 1;
            sheet = row.sheet();
            heads.add(row);
            if (read >= rows) {
                if (!indexed()) {
                    return heads;
                }
                skipSheet();
            }
        }
        return heads;
    }
}
