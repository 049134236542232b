package org.watchward.publication.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.springframework.stereotype.Component;
import org.watchward.publication.model.Composed;

/** Makes a document of a manuscript: resolves its expressions, numbers its parts and finds what is wrong, each at its place. */
@Component
public class Composer {

    private static final int MOST_OPEN_BLOCKS = 30;
    private static final int MOST_NESTED_INLINES = 20;

    /** A report of 60 pages has some 10,000; each takes a kilobyte or two of memory while the text is read. */
    private static final int MOST_SIGNS = 200_000;

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
     * @param gaps where there is no number and there must be one, in the order of the text
     * @param typed numbers that were typed by hand and could be figures, in the order of the text
     * @param figures those of the document, in the same order, with their places
     */
    public record Made(
            Composed document, List<Fault> faults, List<Fault> gaps, List<Typed> typed, List<Placed> figures) {

        /** Copies the lists. */
        public Made {
            faults = List.copyOf(faults);
            gaps = List.copyOf(gaps);
            typed = List.copyOf(typed);
            figures = List.copyOf(figures);
        }
    }

    /** Reads a file and makes it. */
    public Made compose(String text) {
        var faults = new ArrayList<Fault>();
        return compose(Manuscript.read(text, faults), faults);
    }

    /** Makes a document of passages. */
    public Made compose(Manuscript manuscript) {
        return compose(manuscript, new ArrayList<>());
    }

    private Made compose(Manuscript manuscript, List<Fault> faults) {
        var lines = new Lines(rooms, faults);
        var blocks = new Blocks(manuscript.numbering(), lines);
        for (var passage : readable(manuscript, faults)) {
            lines.enter(passage);
            blocks.read(markdown.parse(passage.markdown()));
        }
        var parts = blocks.finished();
        var order = manuscript.passages().stream().map(Passage::section).toList();
        faults.sort(Comparator.<Fault>comparingInt(fault -> order.indexOf(fault.section()))
                .thenComparing(Fault.BY_PLACE));
        return new Made(
                new Composed(
                        manuscript.title(),
                        manuscript.subtitle(),
                        manuscript.publisher(),
                        manuscript.date(),
                        parts,
                        lines.figures().stream().map(Placed::evidence).toList()),
                faults,
                lines.gaps(),
                lines.typed(),
                lines.figures());
    }

    /** None of them where there are so many signs that reading them would take all of a server's memory. */
    private static List<Passage> readable(Manuscript manuscript, List<Fault> faults) {
        var signs = 0L;
        for (var passage : manuscript.passages()) {
            signs += passage.markdown().chars().filter(Composer::sign).count();
            if (signs > MOST_SIGNS) {
                faults.add(new Fault(passage.section(), 1, 1, tooMany(), List.of()));
                return List.of();
            }
        }
        return manuscript.passages();
    }

    private static String tooMany() {
        return String.format(
                Locale.UK,
                "The text has more than %,d lines and signs of Markdown, and cannot be read: divide it.",
                MOST_SIGNS);
    }

    private static boolean sign(int letter) {
        return "\n\r*_`[]<>&!}\\".indexOf(letter) >= 0;
    }
}
