package org.watchward.publication.html;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.model.Inline;
import org.watchward.publication.model.Xml;

/** Writes what stands within lines. */
final class Lines {

    private final Xml xml;
    private final @Nullable String site;

    Lines(Xml xml, @Nullable String site) {
        this.xml = xml;
        this.site = site;
    }

    void write(List<Inline> line) {
        line.forEach(this::write);
    }

    private void write(Inline inline) {
        if (inline instanceof Inline.Break) {
            xml.empty("br");
        } else if (inline instanceof Inline.Code code) {
            xml.element("code", code.text().stripTrailing());
        } else if (inline instanceof Inline.Stressed stressed) {
            xml.open(stressed.strongly() ? "strong" : "em");
            write(stressed.words());
            xml.close();
        } else if (inline instanceof Inline.Link link) {
            xml.open("a", "href", link.from(Objects.requireNonNullElse(site, "")));
            write(link.words());
            xml.close();
        } else if (inline instanceof Inline.Reference reference) {
            xml.element("a", reference.text(), "href", "#" + reference.id());
        } else if (inline instanceof Inline.Figure figure && page(figure).isPresent()) {
            xml.element(
                    "a", figure.text(), "class", "figure", "href", page(figure).get());
        } else if (inline instanceof Inline.Quoted quoted) {
            xml.text(quoted.text()).element("span", quoted.whose(), "class", "quoted");
        } else {
            xml.text(inline.text());
        }
    }

    /** Where a figure is found: a path on the site that the page is of, an address from a file that lies anywhere. */
    private Optional<String> page(Inline.Figure figure) {
        return site == null ? Optional.ofNullable(figure.page()) : figure.from(site);
    }
}
