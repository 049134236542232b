package org.watchward.publication.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Inline;
import org.watchward.publication.model.Xml;

/** A document as HTML: what stands in a page, or a file of its own that asks for nothing else. */
public final class HtmlDocument implements Block.Writer {

    private static final int TITLE_LEVEL = 1;

    private final Composed document;
    private final @Nullable String site;
    private final Xml xml = new Xml();

    private HtmlDocument(Composed document, @Nullable String site) {
        this.document = document;
        this.site = site;
    }

    /**
     * A file of its own.
     *
     * @param site where pages of figures lie, such as {@code https://watchward.example.org}; empty if nowhere: then no figure is a link
     */
    public static String file(Composed document, String site) {
        return new HtmlDocument(document, site).file();
    }

    /** Its contents and blocks, for a page of the site that gives the title. */
    public static String part(Composed document) {
        var html = new HtmlDocument(document, null);
        html.contents();
        document.blocks().forEach(each -> each.to(html));
        return html.xml.toString();
    }

    /** Its blocks alone, for a page of the site. */
    public static String blocks(Composed document) {
        var html = new HtmlDocument(document, null);
        document.blocks().forEach(each -> each.to(html));
        return html.xml.toString();
    }

    private String file() {
        xml.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").open("head");
        xml.empty("meta", "charset", "utf-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.element("title", document.title());
        xml.open("style").raw(style()).close().close();
        xml.open("body").open("main");
        opening();
        document.blocks().forEach(each -> each.to(this));
        return xml.close().close().close() + "\n";
    }

    private static String style() {
        try (var in = HtmlDocument.class.getResourceAsStream("document.css")) {
            if (in == null) {
                throw new IllegalStateException("document.css is not in this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void opening() {
        xml.open("header");
        optional("p", "publisher", document.publisher());
        xml.element("h1", document.title());
        optional("p", "subtitle", document.subtitle());
        optional("p", "date", document.date());
        xml.close();
        contents();
    }

    private void optional(String element, String name, String words) {
        if (!words.isEmpty()) {
            xml.element(element, words, "class", name);
        }
    }

    private void contents() {
        var headings = document.contents();
        if (headings.isEmpty()) {
            return;
        }
        xml.open("nav", "aria-labelledby", "contents")
                .element("h2", "Contents", "id", "contents")
                .open("ul");
        for (var heading : headings) {
            xml.open("li", "class", "level-" + heading.level())
                    .element("a", heading.text(), "href", "#" + heading.id())
                    .close();
        }
        xml.close().close();
    }

    @Override
    public void heading(Block.Heading heading) {
        xml.open("h" + (TITLE_LEVEL + heading.level()), "id", heading.id());
        if (!heading.number().isEmpty()) {
            xml.element("span", heading.number(), "class", "number").text(" ");
        }
        line(heading.words());
        xml.close();
    }

    @Override
    public void quotation(Block.Quotation quotation) {
        xml.open("blockquote");
        quotation.blocks().forEach(each -> each.to(this));
        xml.close();
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        var number = paragraph.number();
        xml.open("p", "id", paragraph.id() == null ? "" : paragraph.id(), "class", number == null ? "" : "numbered");
        if (number != null) {
            xml.element("span", number + ".", "class", "number").text(" ");
        }
        line(paragraph.words());
        xml.close();
    }

    @Override
    public void items(Block.Items items) {
        xml.open(items.ordered() ? "ol" : "ul");
        for (var item : items.items()) {
            xml.open("li");
            if (item.size() == 1 && item.get(0) instanceof Block.Paragraph only) {
                line(only.words());
            } else {
                item.forEach(each -> each.to(this));
            }
            xml.close();
        }
        xml.close();
    }

    @Override
    public void table(Block.Table table) {
        xml.open(
                "div", "class", "table", "role", "region", "tabindex", "0", "aria-labelledby", table.id() + "-caption");
        xml.open("table", "id", table.id());
        xml.open("caption", "id", table.id() + "-caption")
                .element("strong", "Table " + table.number() + ".")
                .text(" " + table.caption())
                .close();
        xml.open("thead").open("tr");
        for (var at = 0; at < table.head().size(); at++) {
            xml.open("th", "scope", "col", "class", kind(table, at));
            line(table.head().get(at));
            xml.close();
        }
        xml.close().close().open("tbody");
        for (var row : table.rows()) {
            xml.open("tr");
            for (var at = 0; at < row.size(); at++) {
                xml.open(at == 0 ? "th" : "td", "scope", at == 0 ? "row" : "", "class", kind(table, at));
                line(row.get(at));
                xml.close();
            }
            xml.close();
        }
        xml.close().close().close();
        optional("p", "source", table.source());
    }

    private static String kind(Block.Table table, int column) {
        return table.numeric(column) ? "numeric" : "";
    }

    @Override
    public void picture(Block.Picture picture) {
        xml.open("figure", "id", picture.id());
        xml.open("figcaption")
                .element("strong", "Figure " + picture.number() + ".")
                .text(" " + picture.finding() + " ")
                .element("span", picture.subtitle(), "class", "subtitle")
                .close();
        xml.open("div", "class", "picture", "role", "img", "aria-label", picture.description())
                .raw(picture.standalone())
                .close();
        xml.element("p", picture.source(), "class", "source");
        xml.open("details").element("summary", "The data of figure " + picture.number());
        xml.open("table").open("thead").open("tr");
        picture.head().forEach(words -> xml.element("th", words, "scope", "col"));
        xml.close().close().open("tbody");
        for (var row : picture.rows()) {
            xml.open("tr");
            for (var at = 0; at < row.size(); at++) {
                xml.element(at == 0 ? "th" : "td", row.get(at), "scope", at == 0 ? "row" : "");
            }
            xml.close();
        }
        xml.close().close().close().close();
    }

    private void line(List<Inline> line) {
        line.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.Break) {
            xml.empty("br");
        } else if (inline instanceof Inline.Code code) {
            xml.element("code", code.text());
        } else if (inline instanceof Inline.Stressed stressed) {
            xml.open(stressed.strongly() ? "strong" : "em");
            line(stressed.words());
            xml.close();
        } else if (inline instanceof Inline.Link link) {
            xml.open("a", "href", link.from(Objects.requireNonNullElse(site, "")));
            line(link.words());
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
