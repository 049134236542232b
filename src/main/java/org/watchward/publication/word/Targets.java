package org.watchward.publication.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;

/** What a document's places are called, and which part of it Word reckons by itself. */
final class Targets {

    private static final String BY_NUMBER_OF_PARAGRAPH = " \\r \\h";
    private static final String BY_WORDS = " \\h";

    private final Map<String, Target> targets = new HashMap<>();

    /**
     * A place that something may refer to.
     *
     * @param before the words before what Word reckons
     * @param reckoned what Word reckons
     * @param switches how Word is told to
     */
    record Target(String before, String reckoned, String switches) {

        private String name() {
            return before + reckoned;
        }
    }

    Targets(List<Block> blocks) {
        blocks.forEach(this::note);
    }

    /** Where a reference says just what its place is called; one with words of its own has none. */
    Optional<Target> find(Inline.Reference reference) {
        return Optional.ofNullable(targets.get(reference.id()))
                .filter(target -> target.name().equals(reference.text()));
    }

    private void note(Block block) {
        if (block instanceof Block.Heading heading) {
            targets.put(
                    heading.id(),
                    heading.number().isEmpty()
                            ? new Target("", Inline.text(heading.words()), BY_WORDS)
                            : new Target("section ", heading.number(), BY_NUMBER_OF_PARAGRAPH));
        } else if (block instanceof Block.Paragraph paragraph && paragraph.id() != null && paragraph.number() != null) {
            var number = paragraph.number().toString();
            targets.put(paragraph.id(), new Target("paragraph ", number, BY_NUMBER_OF_PARAGRAPH));
        } else if (block instanceof Block.Table table) {
            targets.put(table.id(), new Target("table ", Integer.toString(table.number()), BY_WORDS));
        } else if (block instanceof Block.Picture picture) {
            targets.put(picture.id(), new Target("figure ", Integer.toString(picture.number()), BY_WORDS));
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> item.forEach(this::note));
        } else if (block instanceof Block.Quotation quotation) {
            quotation.blocks().forEach(this::note);
        }
    }
}
