package org.watchward.publication.pdf;

import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Xml;

/** What a document begins with: whose it is, its title, its contents with the page of each heading. */
final class Opening {

    private final Composed document;
    private final Xml xml;

    Opening(Composed document, Xml xml) {
        this.document = document;
        this.xml = xml;
    }

    void write() {
        said(document.publisher(), Look.PUBLISHER);
        said(document.title(), Look.TITLE);
        said(document.subtitle(), Look.SUBTITLE);
        said(document.date(), Look.DATE);
        if (!document.contents().isEmpty()) {
            contents();
        }
    }

    private void said(String words, Look look) {
        if (!words.isEmpty()) {
            xml.element("fo:block", Letters.known(words), look.with());
        }
    }

    private void contents() {
        said("Contents", Look.CONTENTS_HEADING);
        xml.open("fo:block", Look.CONTENTS.with());
        for (var heading : document.contents()) {
            var words = Letters.known(heading.text());
            xml.open("fo:block", Look.CONTENTS_LINE.with("start-indent", heading.level() == 1 ? "0pt" : "14pt"));
            xml.open("fo:basic-link", "internal-destination", heading.id(), "fox:alt-text", heading.text());
            xml.text(words + " ").empty("fo:leader", Look.DOTS.with());
            xml.text(" ").empty("fo:page-number-citation", "ref-id", heading.id());
            xml.close().close();
        }
        xml.close();
    }
}
