package org.watchward.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.spi.Evidence;

/** The figures of a document for which there is no number where there must be one: in a sentence, or in all of a table or chart. */
final class Gaps {

    private Gaps() {}

    /** One sentence for each. */
    static List<String> of(Composed document) {
        var figures = document.figures();
        var borne = new HashSet<Integer>();
        for (var block : document.blocks()) {
            var own = own(block);
            if (own.stream().anyMatch(at -> figures.get(at).known())) {
                borne.addAll(own);
            }
        }
        return IntStream.range(0, figures.size())
                .filter(at -> !borne.contains(at))
                .mapToObj(figures::get)
                .filter(figure -> !figure.known())
                .map(Gaps::sentence)
                .distinct()
                .toList();
    }

    private static Set<Integer> own(Block block) {
        if (block instanceof Block.Table table) {
            return Set.copyOf(table.figures());
        }
        return block instanceof Block.Picture picture ? Set.copyOf(picture.figures()) : Set.of();
    }

    private static String sentence(Evidence figure) {
        return "The figure " + figure.id() + " is " + figure.status() + ": "
                + figure.values().getOrDefault("reason", "no reason is given") + ".";
    }
}
