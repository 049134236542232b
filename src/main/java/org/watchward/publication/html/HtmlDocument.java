package org.watchward.publication.html;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Xml;

/** A document as HTML: what stands in a page, or a file of its own that asks for nothing else. */
public final class HtmlDocument implements Block.Writer {

    private static final int TITLE_LEVEL = 1;

    private final Composed document;
    private final @Nullable String site;
    private final Xml xml = new Xml();
    private final Lines lines;

    private HtmlDocument(Composed document, @Nullable String site) {
        this.document = document;
        this.site = site;
        lines = new Lines(xml, site);
    }

    /**
     * The content security policy under which it is served: its own stylesheet and nothing else, neither script nor picture nor frame.
     * A file says the same of itself.
     */
    public static String policy() {
        return Style.POLICY + "; frame-ancestors 'none'";
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
    public static String blocks(List<Block> blocks) {
        var html = new HtmlDocument(new Composed("", "", "", "", blocks, List.of()), null);
        blocks.forEach(each -> each.to(html));
        return html.xml.toString();
    }

    private String file() {
        xml.raw("<!DOCTYPE html>\n").open("html", "lang", "en-GB").open("head");
        xml.empty("meta", "charset", "utf-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        xml.empty("meta", "http-equiv", "Content-Security-Policy", "content", Style.POLICY);
        xml.element("title", document.title());
        xml.open("style").raw(Style.TEXT).close().close();
        xml.open("body").open("main");
        opening();
        document.blocks().forEach(each -> each.to(this));
        return xml.close().close().close() + "\n";
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
        lines.write(heading.words());
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
        lines.write(paragraph.words());
        xml.close();
    }

    @Override
    public void items(Block.Items items) {
        xml.open(items.ordered() ? "ol" : "ul");
        for (var item : items.items()) {
            xml.open("li");
            if (item.size() == 1 && item.get(0) instanceof Block.Paragraph only && only.id() == null) {
                lines.write(only.words());
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
        var numeric = table.numeric();
        for (var at = 0; at < table.head().size(); at++) {
            xml.open("th", "scope", "col", "class", kind(numeric, at));
            lines.write(table.head().get(at));
            xml.close();
        }
        xml.close().close().open("tbody");
        for (var row : table.rows()) {
            xml.open("tr");
            for (var at = 0; at < row.size(); at++) {
                xml.open(at == 0 ? "th" : "td", "scope", at == 0 ? "row" : "", "class", kind(numeric, at));
                lines.write(row.get(at));
                xml.close();
            }
            xml.close();
        }
        xml.close().close().close();
        optional("p", "source", table.source());
    }

    private static String kind(Set<Integer> numeric, int column) {
        return numeric.contains(column) ? "numeric" : "";
    }

    @Override
    public void picture(Block.Picture picture) {
        xml.open("figure", "id", picture.id());
        xml.open("figcaption")
                .element("strong", "Figure " + picture.number() + ".")
                .text(" " + picture.finding() + " ")
                .element("span", picture.subtitle(), "class", "subtitle")
                .close();
        xml.open(
                        "div",
                        "class",
                        "picture",
                        "role",
                        "region",
                        "tabindex",
                        "0",
                        "aria-label",
                        "Figure " + picture.number())
                .raw(site == null ? Drawings.onAPage(picture) : Drawings.inAFile(picture))
                .close();
        xml.element("p", picture.source(), "class", "source");
        xml.open("details").element("summary", "The data of figure " + picture.number());
        behind(picture);
        xml.close().close();
    }

    private void behind(Block.Picture picture) {
        var name = "The data of figure " + picture.number() + ", as a table";
        xml.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", name);
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
        xml.close().close().close();
    }
}
