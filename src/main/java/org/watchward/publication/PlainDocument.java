package org.watchward.publication;

import java.util.stream.Collectors;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Inline;

/** A document as plain text. */
final class PlainDocument {

    private final StringBuilder text = new StringBuilder();

    private PlainDocument() {}

    static String of(Composed document) {
        var plain = new PlainDocument();
        plain.said(document.publisher());
        plain.said(document.title().toUpperCase(java.util.Locale.UK));
        plain.said(document.subtitle());
        plain.said(document.date());
        document.blocks().forEach(block -> plain.block(block, ""));
        return plain.text.toString();
    }

    private void said(String words) {
        if (!words.isEmpty()) {
            text.append(words).append("\n\n");
        }
    }

    private void block(Block block, String indent) {
        if (block instanceof Block.Heading heading) {
            said(heading.text() + "\n"
                    + (heading.level() == 1 ? "=" : "-").repeat(heading.text().length()));
        } else if (block instanceof Block.Paragraph paragraph) {
            said(indent
                    + (paragraph.number() == null ? "" : paragraph.number() + ". ")
                    + line(paragraph.words()).replace("\n", "\n" + indent));
        } else if (block instanceof Block.Items items) {
            for (var at = 0; at < items.items().size(); at++) {
                text.append(indent).append(items.ordered() ? (at + 1) + ". " : "- ");
                item(items.items().get(at), indent + "  ");
            }
            text.append("\n");
        } else if (block instanceof Block.Quotation quotation) {
            quotation.blocks().forEach(each -> block(each, indent + "> "));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Picture picture) {
            said("Figure " + picture.number() + ". " + picture.finding() + " " + picture.subtitle());
            said(picture.description());
            said(picture.source());
        }
    }

    private void item(java.util.List<Block> item, String indent) {
        for (var at = 0; at < item.size(); at++) {
            if (at == 0 && item.get(at) instanceof Block.Paragraph first) {
                text.append(line(first.words())).append("\n");
            } else {
                block(item.get(at), indent);
            }
        }
    }

    private void table(Block.Table table) {
        text.append("Table ")
                .append(table.number())
                .append(". ")
                .append(table.caption())
                .append("\n");
        row(table.head());
        table.rows().forEach(this::row);
        text.append("\n");
        said(table.source());
    }

    private void row(java.util.List<java.util.List<Inline>> cells) {
        text.append(cells.stream().map(PlainDocument::line).collect(Collectors.joining("\t")))
                .append("\n");
    }

    private static String line(java.util.List<Inline> words) {
        return words.stream()
                .map(each -> each instanceof Inline.Quoted quoted
                        ? quoted.text() + " (" + quoted.source() + ", " + quoted.date() + ")"
                        : each.text())
                .collect(Collectors.joining());
    }
}
