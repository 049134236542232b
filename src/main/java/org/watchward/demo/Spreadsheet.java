package org.watchward.demo;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook in the format of Excel, with plain cells only. Numbers stay numbers; everything else is text. */
record Spreadsheet(List<Sheet> sheets) {

    /** One sheet of it; an empty text is an empty cell. */
    record Sheet(String name, List<List<Object>> rows) {}

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 11, 5, 9, 30);

    void write(Path file) throws IOException {
        var texts = new LinkedHashMap<String, Integer>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations(List.of("officeDocument xl/workbook.xml")));
            part(zip, "xl/workbook.xml", workbook());
            part(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
            for (var i = 0; i < sheets.size(); i++) {
                part(zip, sheetName(i), sheet(sheets.get(i), texts));
            }
            part(zip, "xl/sharedStrings.xml", sharedTexts(texts));
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        writer.write(DECLARATION);
        writer.write(content);
        writer.flush();
        zip.closeEntry();
    }

    private String contentTypes() {
        var types = new StringBuilder(
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        type(types, "xl/workbook.xml", "sheet.main");
        for (var i = 0; i < sheets.size(); i++) {
            type(types, sheetName(i), "worksheet");
        }
        type(types, "xl/sharedStrings.xml", "sharedStrings");
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String kind) {
        types.append(Text.of(
                "<Override PartName=\"/%s\" ContentType=\"%s.%s+xml\"/>",
                part, "application/vnd.openxmlformats-officedocument.spreadsheetml", kind));
    }

    private static String sheetName(int place) {
        return "xl/worksheets/sheet" + (place + 1) + ".xml";
    }

    private String workbook() {
        var text = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (var i = 0; i < sheets.size(); i++) {
            text.append(Text.of(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>",
                    Xml.escaped(sheets.get(i).name()), i + 1, i + 1));
        }
        return text.append("</sheets></workbook>").toString();
    }

    private String workbookRelations() {
        var targets = new ArrayList<String>();
        for (var i = 0; i < sheets.size(); i++) {
            targets.add("worksheet worksheets/sheet" + (i + 1) + ".xml");
        }
        targets.add("sharedStrings sharedStrings.xml");
        return relations(targets);
    }

    /** Each given as its kind and its target with a space between. */
    private static String relations(List<String> targets) {
        var text = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (var i = 0; i < targets.size(); i++) {
            var parts = targets.get(i).split(" ", 2);
            text.append(Text.of(
                    "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>", i + 1, OFFICE, parts[0], parts[1]));
        }
        return text.append("</Relationships>").toString();
    }

    private static String sheet(Sheet sheet, Map<String, Integer> texts) {
        var text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var row = 0; row < sheet.rows().size(); row++) {
            text.append("<row r=\"").append(row + 1).append("\">");
            var cells = sheet.rows().get(row);
            for (var column = 0; column < cells.size(); column++) {
                cell(text, column(column) + (row + 1), cells.get(column), texts);
            }
            text.append("</row>");
        }
        return text.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder text, String place, Object value, Map<String, Integer> texts) {
        if (value instanceof Number) {
            text.append(Text.of("<c r=\"%s\"><v>%s</v></c>", place, value));
        } else if (!value.toString().isEmpty()) {
            var known = texts.size();
            var number = texts.computeIfAbsent(value.toString(), added -> known);
            text.append(Text.of("<c r=\"%s\" t=\"s\"><v>%d</v></c>", place, number));
        }
    }

    private static String column(int place) {
        var last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : column(place / 26 - 1) + last;
    }

    private static String sharedTexts(Map<String, Integer> texts) {
        var text = new StringBuilder("<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        texts.keySet()
                .forEach(value -> text.append("<si><t xml:space=\"preserve\">")
                        .append(Xml.escaped(value))
                        .append("</t></si>"));
        return text.append("</sst>").toString();
    }
}
