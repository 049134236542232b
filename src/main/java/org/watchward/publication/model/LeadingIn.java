package org.watchward.publication.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the few words before a table or picture that would say little on another page than it. */
final class LeadingIn {

    /** About six lines; more of them would leave too much of a page empty. */
    private static final int MOST_LETTERS = 540;

    private static final int LINE = 90;

    private final Set<Integer> found = new HashSet<>();
    private int room;

    private LeadingIn() {}

    static Set<Integer> of(List<Block> blocks) {
        var leading = new LeadingIn();
        for (var at = blocks.size() - 1; at >= 0; at--) {
            leading.see(at, blocks.get(at));
        }
        return Set.copyOf(leading.found);
    }

    private void see(int at, Block block) {
        if (block instanceof Block.Table || block instanceof Block.Picture) {
            room = MOST_LETTERS;
            return;
        }
        room = Math.max(-1, room - letters(block));
        if (room >= 0) {
            found.add(at);
        }
    }

    /** Of whole lines; without end where it is more than words. */
    private int letters(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Math.max(LINE, Inline.text(paragraph.words()).length());
        }
        return block instanceof Block.Items items ? letters(items) : MOST_LETTERS + 1;
    }

    private int letters(Block.Items items) {
        return (int) Math.min(
                MOST_LETTERS + 1L,
                items.items().stream()
                        .flatMap(List::stream)
                        .mapToLong(this::letters)
                        .sum());
    }
}
