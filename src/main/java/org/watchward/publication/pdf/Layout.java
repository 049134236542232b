package org.watchward.publication.pdf;

import java.util.List;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Inline;
import org.watchward.publication.model.Xml;

/** Describes the pages of a document in XSL Formatting Objects, each part with its tag. */
final class Layout implements Block.Writer {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String INK = "#14242b";
    private static final String QUIET = "#46565d";
    private static final String LINK = "#0b5566";
    private static final String RULE = "0.5pt solid #c3ced2";
    private static final String CELL = "2.5pt 5pt 2.5pt 3pt";
    private static final List<String> SIZES = List.of("17pt", "13.5pt", "11.5pt", "10.5pt");
    private static final List<String> BEFORE = List.of("20pt", "15pt", "11pt", "10pt");

    private final Composed document;
    private final String site;
    private final Xml xml = new Xml();
    private String after = "8pt";

    private Layout(Composed document, String site) {
        this.document = document;
        this.site = site;
    }

    static String of(Composed document, String site) {
        return new Layout(document, site).drawn();
    }

    private String drawn() {
        xml.open(
                "fo:root",
                "xmlns:fo",
                FO,
                "xmlns:fox",
                FOX,
                "xml:lang",
                "en-GB",
                "font-family",
                "Source Sans 3",
                "font-size",
                "10.5pt",
                "line-height",
                "1.4",
                "color",
                INK);
        xml.raw(PAGES);
        metadata();
        bookmarks();
        xml.open(
                "fo:page-sequence",
                "master-reference",
                "pages",
                "language",
                "en",
                "country",
                "GB",
                "xml:lang",
                "en-GB");
        running();
        xml.open("fo:flow", "flow-name", "xsl-region-body");
        opening();
        blocks(document.blocks(), "8pt");
        xml.empty("fo:block", "id", "the-end");
        return xml.close().close().close().toString();
    }

    private void metadata() {
        xml.raw("<fo:declarations><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt>");
        xml.element("rdf:li", document.title(), "xml:lang", "x-default");
        xml.raw("</rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>");
        if (!document.publisher().isEmpty()) {
            xml.raw("<dc:creator><rdf:Seq>")
                    .element("rdf:li", document.publisher())
                    .raw("</rdf:Seq></dc:creator>");
        }
        xml.raw("</rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>");
    }

    private void bookmarks() {
        if (document.headings().isEmpty()) {
            return;
        }
        xml.open("fo:bookmark-tree");
        var open = 0;
        for (var heading : document.headings()) {
            for (; open >= heading.level(); open--) {
                xml.close();
            }
            xml.open("fo:bookmark", "internal-destination", heading.id()).element("fo:bookmark-title", heading.text());
            open = heading.level();
        }
        for (; open > 0; open--) {
            xml.close();
        }
        xml.close();
    }

    private void running() {
        xml.open("fo:static-content", "flow-name", "xsl-region-before", "role", "artifact");
        xml.open(
                "fo:block",
                "font-size",
                "8.5pt",
                "color",
                QUIET,
                "text-align-last",
                "justify",
                "border-bottom",
                RULE,
                "padding-bottom",
                "3pt");
        xml.text(document.title()).empty("fo:leader");
        xml.raw(
                "<fo:inline><fo:retrieve-marker retrieve-class-name=\"section\" retrieve-position=\"first-including-carryover\"/></fo:inline>");
        xml.close().close();
        xml.open("fo:static-content", "flow-name", "xsl-region-after", "role", "artifact");
        xml.open("fo:block", "font-size", "8.5pt", "color", QUIET, "text-align-last", "justify");
        xml.text(document.publisher()).empty("fo:leader");
        xml.raw("<fo:inline>Page <fo:page-number/> of <fo:page-number-citation-last ref-id=\"the-end\"/></fo:inline>");
        xml.close().close();
    }

    private void opening() {
        said(document.publisher(), "font-size", "11pt", "color", QUIET, "space-after", "6pt");
        xml.element(
                "fo:block",
                document.title(),
                "role",
                "H1",
                "font-size",
                "25pt",
                "font-weight",
                "bold",
                "line-height",
                "1.15",
                "space-after",
                "6pt");
        said(document.subtitle(), "font-size", "14pt", "color", QUIET, "space-after", "4pt");
        said(document.date(), "color", QUIET, "space-after", "14pt");
        contents();
    }

    private void said(String words, String... look) {
        if (!words.isEmpty()) {
            xml.open("fo:block", look).text(words).close();
        }
    }

    private void contents() {
        var headings = document.contents();
        if (headings.isEmpty()) {
            return;
        }
        xml.element(
                "fo:block",
                "Contents",
                "role",
                "H2",
                "font-size",
                SIZES.get(0),
                "font-weight",
                "bold",
                "space-before",
                "10pt",
                "space-after",
                "6pt",
                "keep-with-next",
                "always");
        xml.open("fo:block", "role", "TOC", "space-after", "16pt");
        for (var heading : headings) {
            xml.open(
                    "fo:block",
                    "role",
                    "TOCI",
                    "text-align-last",
                    "justify",
                    "start-indent",
                    heading.level() == 1 ? "0pt" : "14pt",
                    "end-indent",
                    "0pt");
            xml.open("fo:basic-link", "internal-destination", heading.id(), "fox:alt-text", heading.text());
            xml.text(heading.text()).text(" ");
            xml.empty("fo:leader", "leader-pattern", "dots", "leader-pattern-width", "5pt");
            xml.text(" ").empty("fo:page-number-citation", "ref-id", heading.id());
            xml.close().close();
        }
        xml.close();
    }

    /** With so much room after each part. */
    private void blocks(List<Block> blocks, String room) {
        var before = after;
        after = room;
        blocks.forEach(each -> each.to(this));
        after = before;
    }

    @Override
    public void quotation(Block.Quotation quotation) {
        xml.open(
                "fo:block",
                "role",
                "BlockQuote",
                "margin-left",
                "10pt",
                "padding-left",
                "8pt",
                "border-left",
                "3pt solid #c3ced2",
                "space-after",
                after);
        blocks(quotation.blocks(), "4pt");
        xml.close();
    }

    @Override
    public void heading(Block.Heading heading) {
        var at = heading.level() - 1;
        xml.open(
                "fo:block",
                "role",
                "H" + (heading.level() + 1),
                "id",
                heading.id(),
                "font-size",
                SIZES.get(at),
                "font-weight",
                "bold",
                "line-height",
                "1.2",
                "space-before",
                BEFORE.get(at),
                "space-after",
                "5pt",
                "keep-with-next.within-page",
                "always");
        if (heading.level() == 1) {
            xml.element("fo:marker", heading.text(), "marker-class-name", "section");
        }
        if (!heading.number().isEmpty()) {
            xml.text(heading.number() + " ");
        }
        line(heading.words());
        xml.close();
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        var id = paragraph.id() == null ? "" : paragraph.id();
        var number = paragraph.number();
        if (number == null) {
            xml.open("fo:block", "role", "P", "id", id, "space-after", after, "orphans", "2", "widows", "2");
        } else {
            xml.open(
                    "fo:block",
                    "role",
                    "P",
                    "id",
                    id,
                    "space-after",
                    after,
                    "start-indent",
                    "24pt",
                    "text-indent",
                    "-24pt");
            xml.open(
                    "fo:inline-container",
                    "inline-progression-dimension",
                    "24pt",
                    "text-indent",
                    "0pt",
                    "start-indent",
                    "0pt");
            xml.element("fo:block", number + ".").close();
        }
        line(paragraph.words());
        xml.close();
    }

    @Override
    public void items(Block.Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        xml.open(
                "fo:list-block",
                "provisional-distance-between-starts",
                "14pt",
                "provisional-label-separation",
                "4pt",
                "space-after",
                after);
        for (var at = 0; at < items.items().size(); at++) {
            xml.open("fo:list-item", "space-after", "3pt");
            xml.open("fo:list-item-label", "end-indent", "label-end()")
                    .element("fo:block", items.ordered() ? (at + 1) + "." : "•")
                    .close();
            xml.open("fo:list-item-body", "start-indent", "body-start()");
            if (items.items().get(at).isEmpty()) {
                xml.empty("fo:block");
            }
            blocks(items.items().get(at), "3pt");
            xml.close().close();
        }
        xml.close();
    }

    private void caption(String kind, int number, String words, String id) {
        xml.open(
                "fo:block",
                "id",
                id,
                "role",
                "P",
                "space-before",
                "8pt",
                "space-after",
                "4pt",
                "keep-with-next.within-page",
                "always");
        xml.element("fo:inline", kind + " " + number + ".", "font-weight", "bold")
                .text(" " + words);
        xml.close();
    }

    @Override
    public void table(Block.Table table) {
        caption("Table", table.number(), table.caption(), table.id());
        xml.open(
                "fo:table",
                "table-layout",
                "fixed",
                "inline-progression-dimension",
                "100%",
                "font-size",
                "9.5pt",
                "space-after",
                table.source().isEmpty() ? "12pt" : "3pt");
        table.widths()
                .forEach(width ->
                        xml.empty("fo:table-column", "column-width", "proportional-column-width(" + width + ")"));
        xml.open("fo:table-header").open("fo:table-row");
        for (var at = 0; at < table.head().size(); at++) {
            xml.open(
                    "fo:table-cell",
                    "role",
                    "TH",
                    "fox:header",
                    "true",
                    "font-weight",
                    "bold",
                    "display-align",
                    "after",
                    "border-bottom",
                    "1pt solid " + INK,
                    "padding",
                    CELL);
            cell(table.head().get(at), table.numeric(at));
        }
        xml.close().close().open("fo:table-body");
        for (var row : table.rows()) {
            xml.open("fo:table-row", "keep-together.within-page", "always");
            for (var at = 0; at < row.size(); at++) {
                xml.open(
                        "fo:table-cell",
                        "role",
                        at == 0 ? "TH" : "",
                        "fox:header",
                        at == 0 ? "true" : "",
                        "border-bottom",
                        RULE,
                        "padding",
                        CELL);
                cell(row.get(at), table.numeric(at));
            }
            xml.close();
        }
        if (table.rows().isEmpty()) {
            xml.open("fo:table-row")
                    .open(
                            "fo:table-cell",
                            "number-columns-spanned",
                            Integer.toString(table.head().size()))
                    .element("fo:block", "No rows")
                    .close()
                    .close();
        }
        xml.close().close();
        said(table.source(), "font-size", "8.5pt", "color", QUIET, "space-after", "12pt");
    }

    private void cell(List<Inline> words, boolean numeric) {
        xml.open("fo:block", "text-align", numeric ? "end" : "start");
        line(words);
        xml.close().close();
    }

    @Override
    public void picture(Block.Picture picture) {
        caption("Figure", picture.number(), picture.finding(), picture.id());
        xml.open("fo:block", "keep-with-next.within-page", "always", "line-height", "1");
        xml.open(
                "fo:instream-foreign-object",
                "fox:alt-text",
                picture.description(),
                "content-width",
                "scale-to-fit",
                "width",
                "150mm",
                "scaling",
                "uniform");
        xml.raw(picture.standalone()).close().close();
        said(picture.source(), "font-size", "8.5pt", "color", QUIET, "space-after", "12pt");
    }

    private void line(List<Inline> line) {
        line.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Break) {
            xml.empty("fo:block");
        } else if (inline instanceof Inline.Stressed stressed) {
            xml.open(
                    "fo:inline",
                    stressed.strongly() ? "font-weight" : "font-style",
                    stressed.strongly() ? "bold" : "italic");
            line(stressed.words());
            xml.close();
        } else if (inline instanceof Inline.Link link) {
            external(link.from(site), link.text(), LINK);
        } else if (inline instanceof Inline.Reference reference) {
            xml.open(
                    "fo:basic-link",
                    "internal-destination",
                    reference.id(),
                    "color",
                    LINK,
                    "fox:alt-text",
                    reference.text());
            xml.text(reference.text()).close();
        } else if (inline instanceof Inline.Figure figure && figure.from(site).isPresent()) {
            external(figure.from(site).get(), figure.text(), INK);
        } else if (inline instanceof Inline.Quoted quoted) {
            xml.text(quoted.text() + quoted.whose());
        } else {
            xml.text(inline.text());
        }
    }

    private void external(String address, String words, String colour) {
        var safe = address.replace("\\", "%5C")
                .replace("'", "%27")
                .replace(" ", "%20")
                .replace(")", "%29")
                .replace("(", "%28");
        xml.open(
                "fo:basic-link", "external-destination", "url('" + safe + "')", "color", colour, "fox:alt-text", words);
        xml.text(words).close();
    }

    private static final String PAGES = """
            <fo:layout-master-set>\
            <fo:simple-page-master master-name="pages" page-width="210mm" page-height="297mm" margin="15mm 25mm 12mm 25mm">\
            <fo:region-body margin-top="14mm" margin-bottom="14mm"/>\
            <fo:region-before extent="10mm"/><fo:region-after extent="8mm" display-align="after"/>\
            </fo:simple-page-master></fo:layout-master-set>""";
}
