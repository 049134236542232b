package org.watchward.sources.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.sources.intake.Refused;

class TableFileTests {

    private static final String ODS_START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet>
            """;
    private static final String ODS_END = "</office:spreadsheet></office:body></office:document-content>";

    @TempDir
    Path folder;

    @Test
    void readsCsvByLineWithQuotesAndBlankLines() throws IOException {
        var file = csv("area,count\n\n\"Bristol, City of\",\"1,954\"\n\"two\nlines\",3\nlast,4\n", "UTF-8");

        var rows = rows(file);

        assertThat(rows)
                .containsExactly(
                        row("", 1, "area", "count"),
                        row("", 3, "Bristol, City of", "1,954"),
                        row("", 4, "two\nlines", "3"),
                        row("", 6, "last", "4"));
        assertThat(rows.get(1).place()).isEqualTo("line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16"})
    void readsCsvInAnyOfTheEncodingsInUse(String encoding) throws IOException {
        var file = csv("area,count\nYnys Môn,7\n", encoding);

        assertThat(rows(file)).containsExactly(row("", 1, "area", "count"), row("", 2, "Ynys Môn", "7"));
    }

    @Test
    void findsLatin1FarIntoAFile() throws IOException {
        var file = csv("area,count\n" + "plain,1\n".repeat(20_000) + "Ynys Môn,7\n", "ISO-8859-1");

        assertThat(rows(file)).last().isEqualTo(row("", 20_002, "Ynys Môn", "7"));
    }

    @Test
    void keepsAUtf8CharacterThatLiesAcrossTwoBlocks() throws IOException {
        var file = csv("x".repeat((1 << 16) - 1) + "ô,1\n", "UTF-8");

        assertThat(rows(file).get(0).cell(0)).endsWith("xô");
    }

    @Test
    void dropsTheByteOrderMark() throws IOException {
        var file = csv("\uFEFF\"area\",count\n", "UTF-8");

        assertThat(rows(file)).containsExactly(row("", 1, "area", "count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void findsTheSeparator(String separator) throws IOException {
        var file = csv("area" + separator + "count\nBarry" + separator + "3,5\n", "UTF-8");

        assertThat(rows(file)).last().isEqualTo(row("", 2, "Barry", "3,5"));
    }

    @Test
    void readsGzippedCsv() throws IOException {
        var file = folder.resolve("counts.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("area,count\nBarry,3\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(rows(file)).last().isEqualTo(row("", 2, "Barry", "3"));
    }

    @Test
    void leavesRaggedRowsToTheImporter() throws IOException {
        var file = csv("a,b\n1\n1,2,3\n", "UTF-8");

        assertThat(rows(file)).extracting(row -> row.cells().size()).containsExactly(2, 1, 3);
    }

    @Test
    void givesALineWhoseQuoteIsNeverClosedAsOneCellAndReadsOn() throws IOException {
        var file = csv("a,b\n\"x\ny\",2\n\n\"3,4\n5,6\n7,\"8\n9,0\n", "UTF-8");

        assertThat(rows(file))
                .containsExactly(
                        row("", 1, "a", "b"),
                        row("", 2, "x\ny", "2"),
                        row("", 5, "\"3,4"),
                        row("", 6, "5", "6"),
                        row("", 7, "7,\"8"),
                        row("", 8, "9", "0"));
    }

    @Test
    void refusesTextFullOfQuotesThatAreNeverClosed() throws IOException {
        assertRefused(csv("a,b\n" + "\"x,y\nz\n".repeat(61), "UTF-8"), "quotation marks that are never closed");
    }

    @Test
    void readsXlsxWithItsGapsNumbersDatesAndFormulas() throws IOException {
        var file = workbook(new XSSFWorkbook(), "table.xlsx");

        assertThat(rows(file)).isEqualTo(workbookRows());
    }

    @Test
    void readsXlsWithItsGapsNumbersDatesAndFormulas() throws IOException {
        var file = workbook(new HSSFWorkbook(), "table.xls");

        assertThat(rows(file)).isEqualTo(workbookRows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void headsOfAWorkbookCoverEverySheet(String format) throws IOException {
        var file = workbook(format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook(), "table." + format);

        assertThat(TableFile.heads(file, "table", 1))
                .containsExactly(row("One", 1, "area", "", "count"), row("Two", 1, "x"));
    }

    @Test
    void readsOdsWithItsRepeatedCellsAndRows() throws IOException {
        var file = ods("""
                <table:table table:name="2025_26">
                 <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
                 <table:table-row>
                  <table:table-cell office:value-type="string"><text:p>Thames<text:s/>Valley</text:p></table:table-cell>
                  <table:table-cell table:number-columns-repeated="2"/>
                  <table:table-cell office:value-type="float" office:value="4" table:number-columns-repeated="2">
                   <office:annotation><text:p>a remark</text:p></office:annotation><text:p>4.0</text:p>
                  </table:table-cell>
                  <table:table-cell table:number-columns-repeated="16379"/>
                 </table:table-row>
                 <table:table-row table:number-rows-repeated="3">
                  <table:table-cell office:value-type="date" office:date-value="2025-04-01"><text:p>1 Apr</text:p></table:table-cell>
                 </table:table-row>
                 <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
                </table:table>
                <table:table table:name="Notes"><table:table-row>
                  <table:table-cell office:value-type="string"><text:p>one &amp; two</text:p><text:p>three</text:p></table:table-cell>
                </table:table-row></table:table>
                """);

        assertThat(rows(file))
                .containsExactly(
                        row("2025_26", 3, "Thames Valley", "", "", "4", "4"),
                        row("2025_26", 4, "2025-04-01"),
                        row("2025_26", 5, "2025-04-01"),
                        row("2025_26", 6, "2025-04-01"),
                        row("Notes", 1, "one & two\nthree"));
    }

    @Test
    void headsOfOdsStopAtTheFirstLongSheet() throws IOException {
        var cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        var file = ods("<table:table table:name=\"Cover\"><table:table-row>" + cell + "</table:table-row></table:table>"
                + "<table:table table:name=\"Long\"><table:table-row table:number-rows-repeated=\"900\">" + cell
                + "</table:table-row></table:table>");

        assertThat(TableFile.heads(file, "table", 3))
                .containsExactly(row("Cover", 1, "x"), row("Long", 1, "x"), row("Long", 2, "x"), row("Long", 3, "x"));
    }

    @Test
    void refusesAProtectedXlsx() throws Exception {
        var file = folder.resolve("secret.xlsx");
        try (var ole = new POIFSFileSystem();
                var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue("secret");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("sesame");
            try (var inner = encryptor.getDataStream(ole)) {
                book.write(inner);
            }
            ole.writeFilesystem(out);
        }

        assertRefused(
                file,
                "secret.xlsx is protected by a password. Expected an open file: save a copy without the password");
    }

    @Test
    void refusesAProtectedXls() throws IOException {
        var file = folder.resolve("secret.xls");
        Biff8EncryptionKey.setCurrentUserPassword("sesame");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            book.createSheet("One").createRow(0).createCell(0).setCellValue("secret");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(file, "secret.xls is protected by a password");
    }

    @Test
    void refusesAProtectedOds() throws IOException {
        var file = zip(
                "secret.ods",
                "content.xml",
                "\0\1\2",
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");

        assertRefused(file, "secret.ods is protected by a password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n \n"})
    void refusesAnEmptyFile(String content) throws IOException {
        assertRefused(csv(content, "UTF-8"), "table.csv is empty. Expected a table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>", "\uFEFF\n<HTML lang=en>", "<?xml version='1.0'?><!DOCTYPE html>"})
    void refusesAWebPage(String content) throws IOException {
        assertRefused(csv(content, "UTF-8"), "table.csv is a web page, not a table");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        assertRefused(csv("\0\1\2\3", "UTF-8"), "table.csv is not text. Expected a table: CSV, XLSX, XLS or ODS.");
    }

    @Test
    void refusesAZipOfOtherFiles() throws IOException {
        assertRefused(zip("files.zip", "a.csv", "a,b"), "files.zip is a zip of other files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void refusesAWorkbookThatIsCutShort(String format) throws IOException {
        var whole = switch (format) {
            case "ods" -> ods("<table:table/>");
            case "xls" -> workbook(new HSSFWorkbook(), "table.xls");
            default -> workbook(new XSSFWorkbook(), "table.xlsx");
        };
        var bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> rows(whole))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("damaged or cut short")
                .hasMessageContaining("download it again");
    }

    @Test
    void stopsAnOdsThatUnpacksWithoutMeasure() throws IOException {
        var file = zip("bomb.ods", "content.xml", ODS_START + " ".repeat(30_000_000) + ODS_END);

        assertRefused(file, "bomb.ods unpacks to more than 200 times its size");
    }

    @Test
    void stopsAnXlsxThatUnpacksWithoutMeasure() throws IOException {
        var file = workbook(new XSSFWorkbook(), "bomb.xlsx");
        var bomb = refilled(file, "xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(30_000_000) + "</worksheet>");

        assertRefused(bomb, "unpacks to more than 200 times its size");
    }

    @Test
    void stopsAGzipThatUnpacksWithoutMeasure() throws IOException {
        var file = folder.resolve("bomb.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(file, "bomb.csv.gz unpacks to more than 200 times its size");
    }

    @Test
    void followsNoEntityOutOfTheFile() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        var file = zip(
                "entity.ods",
                "content.xml",
                "<!DOCTYPE d [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><table><table-row><table-cell><p>&e;</p>"
                        + "</table-cell></table-row></table>");

        assertThatThrownBy(() -> assertThat(rows(file).toString()).doesNotContain("secret"))
                .isInstanceOf(Refused.class);
    }

    private void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(Refused.class).hasMessageContaining(message);
    }

    private static List<Row> workbookRows() {
        return List.of(
                row("One", 1, "area", "", "count"),
                row("One", 4, "Ynys Môn ", "-3", "0.0000123", "2016-03-01", "2016-03-01T09:30", "TRUE", "6", "six"),
                row("One", 5, "1234567", "38.7"),
                row("Two", 1, "x"),
                row("Two", 2, "y"));
    }

    private Path workbook(Workbook made, String name) throws IOException {
        var file = folder.resolve(name);
        try (var book = made;
                OutputStream out = Files.newOutputStream(file)) {
            fill(book);
            book.write(out);
        }
        return file;
    }

    private static void fill(Workbook book) {
        var date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        var one = book.createSheet("One");
        var head = one.createRow(0);
        head.createCell(0).setCellValue("area");
        head.createCell(2).setCellValue("count");
        one.createRow(1).createCell(5).setBlank();
        var row = one.createRow(3);
        row.createCell(0).setCellValue("Ynys Môn ");
        row.createCell(1).setCellValue(-3);
        row.createCell(2).setCellValue(0.0000123);
        row.createCell(3).setCellValue(LocalDate.of(2016, 3, 1));
        row.createCell(4).setCellValue(LocalDateTime.of(2016, 3, 1, 9, 30));
        row.getCell(3).setCellStyle(date);
        row.getCell(4).setCellStyle(date);
        row.createCell(5).setCellValue(true);
        row.createCell(6).setCellFormula("2*3");
        row.createCell(7).setCellFormula("\"s\"&\"ix\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var numbers = one.createRow(4);
        numbers.createCell(0).setCellValue(1234567);
        numbers.createCell(1).setCellValue(38.7);
        var two = book.createSheet("Two");
        two.createRow(0).createCell(0).setCellValue("x");
        two.createRow(1).createCell(0).setCellValue("y");
    }

    private Path csv(String content, String encoding) throws IOException {
        return Files.write(folder.resolve("table.csv"), content.getBytes(Charset.forName(encoding)));
    }

    private Path ods(String tables) throws IOException {
        return zip("table.ods", "content.xml", ODS_START + tables + ODS_END);
    }

    private Path zip(String name, String... entries) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path refilled(Path file, String part, String content) throws IOException {
        var copy = new ByteArrayOutputStream();
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(copy)) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? content.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(entry).readAllBytes());
            }
        }
        return Files.write(file, copy.toByteArray());
    }

    private static List<Row> rows(Path file) throws IOException {
        try (var table = TableFile.open(file, file.getFileName().toString())) {
            var rows = new ArrayList<Row>();
            for (var row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private static Row row(String sheet, int number, String... cells) {
        return new Row(sheet, number, List.of(cells));
    }
}
