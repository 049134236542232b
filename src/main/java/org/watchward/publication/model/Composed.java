package org.watchward.publication.model;

import java.util.List;
import java.util.Set;
import org.watchward.publication.spi.Evidence;

/**
 * A whole document with every number in it.
 *
 * @param title its own
 * @param subtitle below the title; may be empty
 * @param publisher whose document it is
 * @param date as it is said below the title; may be empty
 * @param figures every figure that it rests on, in the order of the text
 */
public record Composed(
        String title, String subtitle, String publisher, String date, List<Block> blocks, List<Evidence> figures) {

    /** The level of heading down to which contents go. */
    public static final int DEEPEST_IN_CONTENTS = 2;

    private static final int FEWEST_IN_CONTENTS = 2;

    /** Copies the lists. */
    public Composed {
        blocks = List.copyOf(blocks);
        figures = List.copyOf(figures);
    }

    /** The headings that its contents list, in order; none where so few need no list. */
    public List<Block.Heading> contents() {
        var listed = headings().stream()
                .filter(heading -> heading.level() <= DEEPEST_IN_CONTENTS)
                .toList();
        return listed.size() < FEWEST_IN_CONTENTS ? List.of() : listed;
    }

    /**
     * Where in {@link #blocks} the few words stand that lead to a table or picture below them: they and it stay on one page. Headings,
     * which always stay with what follows, are not among them.
     */
    public Set<Integer> leadingIn() {
        return LeadingIn.of(blocks);
    }

    /** Its headings, in order, for bookmarks. */
    public List<Block.Heading> headings() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }
}
