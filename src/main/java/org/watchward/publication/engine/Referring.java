package org.watchward.publication.engine;

import java.util.List;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;

/** Writes into every reference that says nothing of its own what its place is called: {@code table 2}. */
final class Referring {

    private final Places places;

    Referring(Places places) {
        this.places = places;
    }

    List<Block> in(List<Block> blocks) {
        return blocks.stream().map(this::in).toList();
    }

    private Block in(Block block) {
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), heading.number(), heading.id(), line(heading.words()));
        }
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(paragraph.number(), paragraph.id(), line(paragraph.words()));
        }
        if (block instanceof Block.Items items) {
            return new Block.Items(
                    items.ordered(), items.items().stream().map(this::in).toList());
        }
        if (block instanceof Block.Quotation quotation) {
            return new Block.Quotation(in(quotation.blocks()));
        }
        return block instanceof Block.Table table ? in(table) : block;
    }

    private Block in(Block.Table table) {
        return new Block.Table(
                table.id(),
                table.number(),
                table.caption(),
                table.head().stream().map(this::line).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(this::line).toList())
                        .toList(),
                table.source(),
                table.figures());
    }

    private List<Inline> line(List<Inline> line) {
        return line.stream().map(this::in).toList();
    }

    private Inline in(Inline inline) {
        if (inline instanceof Inline.Reference reference && reference.text().isEmpty()) {
            return new Inline.Reference(
                    reference.id(), places.find(reference.id()).orElse(reference.id()));
        }
        if (inline instanceof Inline.Stressed stressed) {
            return new Inline.Stressed(stressed.strongly(), line(stressed.words()));
        }
        return inline;
    }
}
