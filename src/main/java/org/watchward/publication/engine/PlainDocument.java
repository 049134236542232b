package org.watchward.publication.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Inline;

/** A document as plain text. */
public final class PlainDocument implements Block.Writer {

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    private PlainDocument() {}

    /** Its text. */
    public static String of(Composed document) {
        var plain = new PlainDocument();
        plain.said(document.publisher());
        plain.said(document.title().toUpperCase(Locale.UK));
        plain.said(document.subtitle());
        plain.said(document.date());
        plain.blocks(document.blocks(), "");
        return plain.text.toString();
    }

    private void said(String words) {
        if (!words.isEmpty()) {
            text.append(words).append("\n\n");
        }
    }

    /** So far from the left. */
    private void blocks(List<Block> blocks, String from) {
        var before = indent;
        indent = from;
        blocks.forEach(each -> each.to(this));
        indent = before;
    }

    @Override
    public void heading(Block.Heading heading) {
        said(heading.text() + "\n"
                + (heading.level() == 1 ? "=" : "-").repeat(heading.text().length()));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        var number = paragraph.number() == null ? "" : paragraph.number() + ". ";
        said(indent + number + line(paragraph.words()).replace("\n", "\n" + indent));
    }

    @Override
    public void items(Block.Items items) {
        for (var at = 0; at < items.items().size(); at++) {
            text.append(indent).append(items.ordered() ? (at + 1) + ". " : "- ");
            item(items.items().get(at));
        }
        text.append("\n");
    }

    private void item(List<Block> item) {
        var marked = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
        if (marked) {
            text.append(line(((Block.Paragraph) item.get(0)).words())).append("\n");
        }
        blocks(item.subList(marked ? 1 : 0, item.size()), indent + "  ");
    }

    @Override
    public void quotation(Block.Quotation quotation) {
        blocks(quotation.blocks(), indent + "> ");
    }

    @Override
    public void table(Block.Table table) {
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

    @Override
    public void picture(Block.Picture picture) {
        said("Figure " + picture.number() + ". " + picture.finding() + " " + picture.subtitle());
        said(picture.description());
        text.append(String.join("\t", picture.head())).append("\n");
        picture.rows().forEach(row -> text.append(String.join("\t", row)).append("\n"));
        text.append("\n");
        said(picture.source());
    }

    private void row(List<List<Inline>> cells) {
        text.append(cells.stream().map(PlainDocument::line).collect(Collectors.joining("\t")))
                .append("\n");
    }

    private static String line(List<Inline> words) {
        return words.stream()
                .map(each -> each instanceof Inline.Quoted quoted ? quoted.text() + quoted.whose() : each.text())
                .collect(Collectors.joining());
    }
}
