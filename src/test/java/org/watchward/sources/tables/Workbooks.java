package org.watchward.sources.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes small workbooks for tests. */
public final class Workbooks {

    private Workbooks() {}

    /** One sheet: its name and its rows; a cell is a text or a number, empty for none. */
    public record Sheet(String name, List<List<Object>> rows) {}

    public static Path xlsx(Path file, Sheet... sheets) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            for (var sheet : sheets) {
                var made = book.createSheet(sheet.name());
                for (var number = 0; number < sheet.rows().size(); number++) {
                    fill(made.createRow(number), sheet.rows().get(number));
                }
            }
            book.write(out);
        }
        return file;
    }

    private static void fill(Row row, List<Object> values) {
        for (var column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else if (!values.get(column).equals("")) {
                row.createCell(column).setCellValue(values.get(column).toString());
            }
        }
    }
}
