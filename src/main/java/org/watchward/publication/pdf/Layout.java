package org.watchward.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watchward.platform.PlainError;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Xml;

/** Describes the pages of a document in XSL Formatting Objects, each part with its tag. */
final class Layout implements Block.Writer {

    private static final String ROOM = "8pt";
    private static final String LITTLE_ROOM = "4pt";

    /** What can be laid out in half a gigabyte of memory; a report of 60 pages with all its tables takes a tenth of it. */
    private static final int LONGEST = 4_000_000;

    /** At which the letters of a chart are as large as those of the text. */
    private static final double WIDTH_MM = 128;

    private static final double HEIGHT_MM = 205;

    private final Xml xml = new Xml();
    private final Lines lines;
    private String after = ROOM;
    private boolean leadsIn;

    private Layout(String site) {
        lines = new Lines(xml, site);
    }

    static String of(Composed document, String site) {
        var layout = new Layout(site);
        new Frame(document, layout.xml).around(() -> {
            new Opening(document, layout.xml).write();
            layout.all(document);
        });
        if (layout.xml.length() > LONGEST) {
            throw new PlainError(
                    "This document is too large for a PDF, which is laid out as a whole: its description has "
                            + String.format(
                                    Locale.UK, "%,d characters, and %,d is the most", layout.xml.length(), LONGEST)
                            + " (about 1,000 pages of text, or a table of 5,000 rows). Divide it, or publish it as HTML, Word and text.");
        }
        return layout.xml.toString();
    }

    private void all(Composed document) {
        var leading = document.leadingIn();
        for (var at = 0; at < document.blocks().size(); at++) {
            leadsIn = leading.contains(at);
            document.blocks().get(at).to(this);
        }
    }

    /** With so much room after each part. */
    private void blocks(List<Block> blocks, String room) {
        var before = after;
        after = room;
        blocks.forEach(each -> each.to(this));
        after = before;
    }

    @Override
    public void heading(Block.Heading heading) {
        xml.open("fo:block", Look.heading(heading.level(), heading.id()));
        if (heading.level() == 1) {
            xml.element("fo:marker", Letters.known(heading.text()), "marker-class-name", "section");
        }
        if (!heading.number().isEmpty()) {
            xml.text(heading.number() + " ");
        }
        lines.write(heading.words());
        xml.close();
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        var id = paragraph.id() == null ? "" : paragraph.id();
        var number = paragraph.number();
        var pieces = Pieces.of(paragraph.words());
        for (var at = 0; at < pieces.size(); at++) {
            var first = at == 0;
            var room = at == pieces.size() - 1 ? after : "0pt";
            var look = first && number != null ? Look.NUMBERED : Look.PARAGRAPH;
            xml.open("fo:block", kept(look, "id", first ? id : "", "space-after", room));
            if (first && number != null) {
                xml.open("fo:inline-container", Look.NUMBER.with());
                xml.element("fo:block", number + ".").close();
            }
            lines.write(pieces.get(at));
            xml.close();
        }
    }

    /** Whole, and with what follows, if it leads to that. */
    private String[] kept(Look look, String... more) {
        if (!leadsIn) {
            return look.with(more);
        }
        var all = new ArrayList<>(List.of(more));
        all.addAll(List.of("keep-together.within-page", "always", "keep-with-next.within-page", "always"));
        return look.with(all.toArray(new String[0]));
    }

    @Override
    public void quotation(Block.Quotation quotation) {
        xml.open("fo:block", Look.QUOTATION.with("space-after", after));
        blocks(quotation.blocks(), LITTLE_ROOM);
        xml.close();
    }

    @Override
    public void items(Block.Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        xml.open("fo:list-block", kept(Look.LIST, "space-after", after));
        leadsIn = false;
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
        xml.open("fo:block", Look.CAPTION.with("id", id));
        xml.element("fo:inline", kind + " " + number + ".", "font-weight", "bold")
                .text(" " + Letters.known(words));
        xml.close();
    }

    @Override
    public void table(Block.Table table) {
        caption("Table", table.number(), table.caption(), table.id());
        Tables.write(table, xml, lines);
        source(table.source());
    }

    private void source(String words) {
        if (!words.isEmpty()) {
            xml.element("fo:block", Letters.known(words), Look.SOURCE.with());
        }
    }

    @Override
    public void picture(Block.Picture picture) {
        caption("Figure", picture.number(), picture.finding() + " " + picture.subtitle(), picture.id());
        xml.open("fo:block", Look.PICTURE.with());
        var width = String.format(Locale.ROOT, "%.2fmm", picture.widthWithin(WIDTH_MM, HEIGHT_MM));
        xml.open(
                "fo:instream-foreign-object",
                "fox:alt-text",
                picture.description(),
                "content-width",
                "scale-to-fit",
                "width",
                width,
                "scaling",
                "uniform");
        xml.raw(picture.standalone()).close().close();
        source(picture.source());
    }
}
