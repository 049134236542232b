package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchward.publication.word.WordDocument;

/** Word files: what the schemas allow, with headings, captions, contents and references that Word knows as such. */
@Tag("slow")
class WordDocumentTests {

    private static final Pattern INSTRUCTION =
            Pattern.compile("PAGE|NUMPAGES|SEQ (Table|Figure) \\\\\\* ARABIC|(PAGEREF|REF) _w\\w+( \\\\r)? \\\\h");

    static List<String> manuscripts() {
        return Manuscripts.all();
    }

    private static byte[] written(String manuscript) {
        return WordDocument.of(Manuscripts.composed(manuscript), "https://watchward.example");
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String part(String name, Map<String, String> parts) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    private static Document document(String manuscript) throws IOException {
        return Jsoup.parse(part("word/document.xml", parts(written(manuscript))), Parser.xmlParser());
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void areWhatTheSchemasAllow(String manuscript) throws Exception {
        assertThat(OfficeSchemas.violations(written(manuscript))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word/document.xml | <w:pPr> | <w:pPr><w:jc w:val=\"sideways\"/> | sideways",
                "word/styles.xml | <w:basedOn | <w:basedUpon | basedUpon",
                "word/numbering.xml | <w:numFmt w:val=\"bullet\"/> | <w:numFmt/> | numFmt",
                "word/settings.xml | <w:updateFields w:val=\"on\"/> | <w:updateFields w:val=\"soon\"/> | soon",
                "word/footer1.xml | <w:fldChar | <w:fieldChar | fieldChar"
            })
    void wouldNotPassIfAPartWereBroken(String part, String right, String wrong, String named) throws Exception {
        var parts = parts(written(Manuscripts.REPORT));
        assertThat(part(part, parts)).contains(right);

        parts.put(part, part(part, parts).replace(right, wrong));

        assertThat(OfficeSchemas.violations(zipped(parts)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).startsWith(part))
                .anySatisfy(violation -> assertThat(violation).contains(named));
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void giveNoOrderThatAWriterCouldHaveWritten(String manuscript) throws Exception {
        var parts = parts(written(manuscript));

        assertThat(parts.values().stream()
                        .flatMap(part -> Jsoup.parse(part, Parser.xmlParser()).select("w|instrText").stream())
                        .map(each -> each.text().strip()))
                .allMatch(instruction -> INSTRUCTION.matcher(instruction).matches());
        assertThat(part("word/document.xml", parts)).doesNotContain("w:fldSimple");
        assertThat(part("word/_rels/document.xml.rels", parts)).doesNotContain("javascript:");
    }

    @ParameterizedTest
    @MethodSource("manuscripts")
    void leadToPlacesThatAreThere(String manuscript) throws Exception {
        var document = document(manuscript);
        var places = document.select("w|bookmarkStart").eachAttr("w:name");

        assertThat(places).doesNotHaveDuplicates();
        assertThat(places).containsAll(document.select("w|hyperlink").eachAttr("w:anchor"));
        assertThat(places)
                .containsAll(document.select("w|instrText").eachText().stream()
                        .filter(instruction -> instruction.contains("REF "))
                        .map(instruction -> instruction.strip().split(" ")[1])
                        .toList());
    }

    @Test
    void referByFieldsThatSayWhatTheirPlacesAreCalled() throws Exception {
        var text = document(Manuscripts.REPORT).text();

        assertThat(text).contains("as table REF _w").contains("\\h 1 shows");
        assertThat(text).contains("paragraph REF _w").contains("\\r \\h 3");
        assertThat(document(Manuscripts.REPORT.replace("paragraphs", "headings"))
                        .text())
                .contains("section REF _w");
    }

    @Test
    void listEveryHeadingWithItsPage() throws Exception {
        var document = document(Manuscripts.REPORT);
        var lines = document.select("w|p:has(w|pStyle[w:val^=TOC]):has(w|instrText)");

        assertThat(lines.select("w|t").eachText()).containsSubsequence("What there is", "And more");
        assertThat(lines.select("w|instrText").eachText())
                .allMatch(each -> each.startsWith("PAGEREF _w"))
                .hasSize(2);
        assertThat(part("word/settings.xml", parts(written(Manuscripts.REPORT))))
                .contains("<w:updateFields w:val=\"on\"/>");
    }

    @Test
    void countHeadingsAsWordDoes() throws Exception {
        var parts = parts(written(Manuscripts.REPORT.replace("paragraphs", "headings")));
        var styles = Jsoup.parse(part("word/styles.xml", parts), Parser.xmlParser());
        var list = styles.expectFirst("w|style[w:styleId=Heading2] w|numId").attr("w:val");
        var numbering = Jsoup.parse(part("word/numbering.xml", parts), Parser.xmlParser());
        var kind = numbering
                .expectFirst("w|num[w:numId=" + list + "] w|abstractNumId")
                .attr("w:val");

        assertThat(numbering
                        .select("w|abstractNum[w:abstractNumId=" + kind + "] w|lvlText")
                        .eachAttr("w:val"))
                .startsWith("%1", "%1.%2");
        assertThat(Jsoup.parse(part("word/document.xml", parts), Parser.xmlParser())
                        .select("w|p:has(w|pStyle[w:val^=Heading]) w|t")
                        .eachText())
                .containsExactly("What there is", "And more");
    }
}
