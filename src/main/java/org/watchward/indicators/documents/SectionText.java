package org.watchward.indicators.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.shown.Say;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Setting;

/** Binds expressions in drafts of sections; where one comes to nothing, says why in its place. */
@Component
class SectionText {

    private final FiguresInDocuments figures;

    SectionText(FiguresInDocuments figures) {
        this.figures = figures;
    }

    /** A paragraph of an expression in the document's own area and period, or why there is none. */
    String of(Setting setting, String kind, List<String> of) {
        var source = kind + " of " + String.join(" and ", of);
        var bound = figures.resolve(
                new Expression(
                        source,
                        new Phrase(kind, 0),
                        of.stream().map(name -> new Phrase(name, 0)).toList(),
                        List.of(),
                        null,
                        null,
                        List.of()),
                setting);
        return gap(bound).isEmpty() ? "{{" + source + "}}\n" : text(Say.sentence(gap(bound))) + "\n";
    }

    /** Why there is nothing to bind; empty if there is something. */
    private static String gap(Bound bound) {
        if (bound instanceof Bound.Unresolved unresolved) {
            return unresolved.words();
        }
        var figures = bound.evidence();
        return figures.isEmpty() || figures.stream().anyMatch(Evidence::known)
                ? ""
                : figures.get(0).values().getOrDefault("reason", "nothing that is held gives it");
    }

    /** Words as Markdown has them. */
    static String text(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>{}#|])", "\\\\$1");
    }
}
