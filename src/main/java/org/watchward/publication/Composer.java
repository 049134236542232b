package org.watchward.publication;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;
import org.watchward.publication.model.Composed;

/** Makes a document of a manuscript: resolves its expressions, numbers its parts and finds what is wrong, each at its place. */
@Component
class Composer {

    private static final int MOST_OPEN_BLOCKS = 30;
    private static final int MOST_NESTED_INLINES = 20;

    private final BindingsOfRooms rooms;
    private final Parser markdown = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customInlineContentParserFactory(new Binding.Reader())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .maxInlineNesting(MOST_NESTED_INLINES)
            .build();

    Composer(BindingsOfRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * A document, as far as it could be made.
     *
     * @param faults what keeps it from being right, in the order of the text
     * @param typed numbers that were typed by hand and could be figures, in the order of the text
     */
    record Made(Composed document, List<Fault> faults, List<Fault> typed) {

        Made {
            faults = List.copyOf(faults);
            typed = List.copyOf(typed);
        }
    }

    Made compose(String text) {
        var faults = new ArrayList<Fault>();
        var manuscript = Manuscript.read(text, faults);
        var lines = new Lines(manuscript.setting(), rooms, faults);
        var blocks = new Blocks(manuscript.numbering(), lines).of(markdown.parse(manuscript.markdown()));
        faults.sort(Fault.BY_PLACE);
        return new Made(
                new Composed(
                        manuscript.title(),
                        manuscript.subtitle(),
                        manuscript.publisher(),
                        manuscript.date(),
                        blocks,
                        lines.figures()),
                faults,
                lines.typed());
    }
}
