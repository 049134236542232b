package org.watchward.publication.pdf;

import java.util.ArrayList;
import java.util.List;

/** How each kind of part looks on paper: properties of XSL-FO, written as in a stylesheet. */
enum Look {
    /** All of it, unless something else is said. */
    DOCUMENT("font-family: Source Sans 3; font-size: 10.5pt; line-height: 1.4; color: #14242b; xml:lang: en-GB"),
    /** Title above, section beside it. */
    ABOVE(
            "font-size: 8.5pt; color: #46565d; text-align-last: justify; border-bottom: 0.5pt solid #c3ced2; padding-bottom: 3pt"),
    /** Publisher below, page beside it. */
    BELOW("font-size: 8.5pt; color: #46565d; text-align-last: justify"),
    /** Whose document it is. */
    PUBLISHER("font-size: 11pt; color: #46565d; space-after: 6pt"),
    /** Its title. */
    TITLE("role: H1; font-size: 25pt; font-weight: bold; line-height: 1.15; space-after: 6pt"),
    /** What stands below the title. */
    SUBTITLE("font-size: 14pt; color: #46565d; space-after: 4pt"),
    /** Its date. */
    DATE("color: #46565d; space-after: 14pt"),
    /** The heading of the contents. */
    CONTENTS_HEADING(
            "role: H2; font-size: 17pt; font-weight: bold; space-before: 10pt; space-after: 6pt; keep-with-next: always"),
    /** The contents. */
    CONTENTS("role: TOC; space-after: 16pt"),
    /** A line of them. */
    CONTENTS_LINE("role: TOCI; text-align-last: justify; end-indent: 0pt"),
    /** Dots to the number of a page. */
    DOTS("leader-pattern: dots; leader-pattern-width: 5pt"),
    /** A heading within a section; what each level has of its own is in {@link #heading}. */
    HEADING("font-weight: bold; line-height: 1.2; space-after: 5pt; keep-with-next.within-page: always"),
    /** A paragraph. */
    PARAGRAPH("role: P; orphans: 2; widows: 2"),
    /** One with a number in its margin. */
    NUMBERED("role: P; orphans: 2; widows: 2; start-indent: 24pt; text-indent: -24pt"),
    /** That number. */
    NUMBER("inline-progression-dimension: 24pt; text-indent: 0pt; start-indent: 0pt"),
    /** What somebody else said. */
    QUOTATION("role: BlockQuote; margin-left: 10pt; padding-left: 8pt; border-left: 3pt solid #c3ced2"),
    /** A list. */
    LIST("provisional-distance-between-starts: 14pt; provisional-label-separation: 4pt"),
    /** What a table or picture shows. */
    CAPTION("role: P; space-before: 8pt; space-after: 4pt; keep-with-next.within-page: always"),
    /** A table. */
    TABLE("table-layout: fixed; inline-progression-dimension: 100%; font-size: 9.5pt"),
    /** A heading of a column. */
    HEAD(
            "role: TH; fox:header: true; font-weight: bold; display-align: after; border-bottom: 1pt solid #14242b; padding: 2.5pt 5pt 2.5pt 3pt"),
    /** The heading of a row. */
    STUB("role: TH; fox:header: true; border-bottom: 0.5pt solid #c3ced2; padding: 2.5pt 5pt 2.5pt 3pt"),
    /** A cell. */
    CELL("border-bottom: 0.5pt solid #c3ced2; padding: 2.5pt 5pt 2.5pt 3pt"),
    /** A chart or map. */
    PICTURE("keep-with-next.within-page: always; line-height: 1"),
    /** Who published the numbers. */
    SOURCE("font-size: 8.5pt; color: #46565d; space-after: 12pt"),
    /** Letter by letter, line by line. */
    CODE("linefeed-treatment: preserve; white-space-treatment: preserve; white-space-collapse: false"),
    /** Words that lead somewhere. */
    LINK("color: #0b5566"),
    /** A figure that leads to its page, and looks as the words around it. */
    FIGURE("color: #14242b");

    private static final List<String> SIZES = List.of("17pt", "13.5pt", "11.5pt", "10.5pt");
    private static final List<String> ROOM_ABOVE = List.of("20pt", "15pt", "11pt", "10pt");

    private final List<String> properties;

    Look(String stylesheet) {
        properties = new ArrayList<>();
        for (var property : stylesheet.split("; ")) {
            var colon = property.indexOf(": ");
            properties.add(property.substring(0, colon));
            properties.add(property.substring(colon + 2));
        }
    }

    /** Its properties and others, as pairs of name and value. */
    String[] with(String... more) {
        var all = new ArrayList<>(properties);
        all.addAll(List.of(more));
        return all.toArray(new String[0]);
    }

    /** A heading's, by its level. */
    static String[] heading(int level, String id) {
        return HEADING.with(
                "role",
                "H" + (level + 1),
                "id",
                id,
                "font-size",
                SIZES.get(level - 1),
                "space-before",
                ROOM_ABOVE.get(level - 1));
    }
}
