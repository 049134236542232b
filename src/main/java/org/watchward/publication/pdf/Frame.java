package org.watchward.publication.pdf;

import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Xml;

/** What stands around the text: the sheet, what the file says of itself, bookmarks, what runs above and below each page. */
final class Frame {

    /** Where the number of pages is taken from. */
    private static final String END = "the-end";

    private static final String SHEET = """
            <fo:layout-master-set>\
            <fo:simple-page-master master-name="pages" page-width="210mm" page-height="297mm" margin="15mm 25mm 12mm 25mm">\
            <fo:region-body margin-top="14mm" margin-bottom="14mm"/>\
            <fo:region-before extent="10mm"/><fo:region-after extent="8mm" display-align="after"/>\
            </fo:simple-page-master></fo:layout-master-set>""";

    private static final String SECTION = """
            <fo:inline><fo:retrieve-marker retrieve-class-name="section" retrieve-position="first-including-carryover"/></fo:inline>""";

    private final Composed document;
    private final Xml xml;

    Frame(Composed document, Xml xml) {
        this.document = document;
        this.xml = xml;
    }

    /** Everything before, the text, everything after. */
    void around(Runnable text) {
        xml.open(
                "fo:root",
                Look.DOCUMENT.with(
                        "xmlns:fo", "http://www.w3.org/1999/XSL/Format",
                        "xmlns:fox", "http://xmlgraphics.apache.org/fop/extensions"));
        xml.raw(SHEET);
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
        text.run();
        xml.empty("fo:block", "id", END);
        xml.close().close().close();
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
        xml.open("fo:block", Look.ABOVE.with());
        xml.text(Letters.known(document.title())).empty("fo:leader").raw(SECTION);
        xml.close().close();
        xml.open("fo:static-content", "flow-name", "xsl-region-after", "role", "artifact");
        xml.open("fo:block", Look.BELOW.with());
        xml.text(Letters.known(document.publisher())).empty("fo:leader");
        xml.raw("<fo:inline>Page <fo:page-number/> of <fo:page-number-citation-last ref-id=\"" + END
                + "\"/></fo:inline>");
        xml.close().close();
    }
}
