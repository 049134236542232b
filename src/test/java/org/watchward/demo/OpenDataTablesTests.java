package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class OpenDataTablesTests {

    private static final long IN_A_YEAR = 4L * 455 * Offence.ALL.size();

    @TempDir
    private Path folder;

    @Test
    void writesOneSheetAYearWithAsManyRowsAsAskedFor() throws IOException, XMLStreamException {
        var file = folder.resolve("tables.ods");

        OpenDataTables.writeFullSize(file, 7, IN_A_YEAR + 1_000, line -> {});

        var sheets = read(file);
        assertThat(sheets.keySet()).containsExactly("2024_25", "2025_26", "Notes");
        assertThat(sheets.get("2024_25")).hasSize(1 + (int) IN_A_YEAR);
        assertThat(sheets.get("2025_26")).hasSize(1 + 1_000);
        assertThat(sheets.getOrDefault("2025_26", List.of()).get(0))
                .containsExactly(List.of(OpenDataTables.HEADER).toArray(String[]::new));
    }

    @Test
    void writesOnlyWholeQuartersOfTheCounty() throws IOException, XMLStreamException, InterruptedException {
        GeneratedFolder.of(new Plan(7, 3_000, 24, Plan.LAST_MONTH), folder);

        var sheets = read(folder.resolve("recorded-crime/prc-csp-tables.ods"));

        assertThat(sheets.keySet()).containsExactly("2024_25", "2025_26", "2026_27", "Notes");
        assertThat(quarters(sheets.getOrDefault("2024_25", List.of()))).containsExactly("3", "4");
        assertThat(quarters(sheets.getOrDefault("2026_27", List.of()))).containsExactly("1", "2");
    }

    private static List<String> quarters(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> row.get(1)).distinct().toList();
    }

    private static Map<String, List<List<String>>> read(Path file) throws IOException, XMLStreamException {
        try (var zip = new ZipFile(file.toFile());
                var content = zip.getInputStream(zip.getEntry("content.xml"))) {
            assertThat(zip.entries().nextElement().getName()).isEqualTo("mimetype");
            return read(content);
        }
    }

    private static Map<String, List<List<String>>> read(InputStream content) throws XMLStreamException {
        var sheets = new TreeMap<String, List<List<String>>>();
        var xml = XMLInputFactory.newFactory().createXMLStreamReader(content);
        var name = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table" -> name = xml.getAttributeValue(null, "name");
                    case "table-row" -> {
                        var row = row(xml);
                        if (!row.isEmpty()) {
                            sheets.computeIfAbsent(name, sheet -> new ArrayList<>())
                                    .add(row);
                        }
                    }
                    default -> {}
                }
            }
        }
        return sheets;
    }

    private static List<String> row(XMLStreamReader xml) throws XMLStreamException {
        var row = new ArrayList<String>();
        var times = 1;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("table-row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("table-cell")) {
                var repeated = xml.getAttributeValue(null, "number-columns-repeated");
                times = repeated == null ? 1 : Integer.parseInt(repeated);
            } else if (xml.isStartElement() && xml.getLocalName().equals("p")) {
                var text = xml.getElementText();
                for (var i = 0; i < times; i++) {
                    row.add(text);
                }
            }
        }
        return row;
    }
}
