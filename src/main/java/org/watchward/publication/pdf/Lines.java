package org.watchward.publication.pdf;

import java.util.List;
import org.watchward.publication.model.Inline;
import org.watchward.publication.model.Xml;

/** Writes what stands within lines. */
final class Lines {

    private final Xml xml;
    private final String site;

    Lines(Xml xml, String site) {
        this.xml = xml;
        this.site = site;
    }

    void write(List<Inline> line) {
        line.forEach(this::write);
    }

    private void write(Inline inline) {
        if (inline instanceof Inline.Break) {
            xml.empty("fo:block");
        } else if (inline instanceof Inline.Stressed stressed) {
            stressed(stressed);
        } else if (inline instanceof Inline.Code code) {
            code(code.text());
        } else if (inline instanceof Inline.Link link) {
            external(link.from(site), link.text(), Look.LINK);
        } else if (inline instanceof Inline.Reference reference) {
            internal(reference);
        } else if (inline instanceof Inline.Figure figure && figure.from(site).isPresent()) {
            external(figure.from(site).get(), figure.text(), Look.FIGURE);
        } else if (inline instanceof Inline.Quoted quoted) {
            xml.text(Letters.known(quoted.text() + quoted.whose()));
        } else {
            xml.text(Letters.known(inline.text()));
        }
    }

    private void stressed(Inline.Stressed stressed) {
        if (stressed.strongly()) {
            xml.open("fo:inline", "font-weight", "bold");
        } else {
            xml.open("fo:inline", "font-style", "italic");
        }
        write(stressed.words());
        xml.close();
    }

    /** One of several lines is a part of its own. */
    private void code(String words) {
        if (words.contains("\n")) {
            xml.element("fo:block", Letters.known(words.stripTrailing()), Look.CODE.with());
        } else {
            xml.text(Letters.known(words));
        }
    }

    private void internal(Inline.Reference reference) {
        var words = Letters.known(reference.text());
        xml.element(
                "fo:basic-link",
                words,
                Look.LINK.with("internal-destination", reference.id(), "fox:alt-text", reference.text()));
    }

    private void external(String address, String words, Look look) {
        var safe = address.replace("\\", "%5C")
                .replace("'", "%27")
                .replace(" ", "%20")
                .replace(")", "%29")
                .replace("(", "%28");
        xml.element(
                "fo:basic-link",
                Letters.known(words),
                look.with("external-destination", "url('" + safe + "')", "fox:alt-text", words));
    }
}
