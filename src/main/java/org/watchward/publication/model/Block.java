package org.watchward.publication.model;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A part of a document that stands by itself. */
public sealed interface Block {

    /** A number, and what stands in its place where there is none. */
    Pattern NUMBER = Pattern.compile("[+\\-\u2212]?£?[\\d,.]+%?(?: to [+\\-\u2212]?[\\d,.]+%?)?|missing|withheld|–");

    /**
     * A heading.
     *
     * @param level 1 to 4 within the document, whose own title is above them
     * @param number as it is written, such as {@code 2.1}; empty if headings have none
     * @param id unique in the document and safe in an address
     */
    record Heading(int level, String number, String id, List<Inline> words) implements Block {
        /** Copies the list. */
        public Heading {
            words = List.copyOf(words);
        }

        /** With its number. */
        public String text() {
            return number.isEmpty() ? Inline.text(words) : number + " " + Inline.text(words);
        }
    }

    /**
     * A paragraph.
     *
     * @param number where paragraphs are numbered; else absent
     * @param id absent if nothing refers to it and it has no number
     */
    record Paragraph(@Nullable Integer number, @Nullable String id, List<Inline> words) implements Block {
        /** Copies the list. */
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A list, ordered from 1 or not. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {
        /** Copies the lists. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** What somebody else said. */
    record Quotation(List<Block> blocks) implements Block {
        /** Copies the list. */
        public Quotation {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A table with a caption.
     *
     * @param number counted through the document from 1
     * @param rows each as long as the head; the first cell of each is its heading
     * @param source who published it; empty if the writer typed it
     */
    record Table(
            String id,
            int number,
            String caption,
            List<List<Inline>> head,
            List<List<List<Inline>>> rows,
            String source,
            List<Integer> figures)
            implements Block {

        private static final int NARROWEST = 6;
        private static final int WIDEST = 40;

        /** Copies the lists. */
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            figures = List.copyOf(figures);
        }

        /** How wide its columns are to each other, by the longest words in them. */
        public List<Integer> widths() {
            return IntStream.range(0, head.size()).map(this::width).boxed().toList();
        }

        private int width(int column) {
            var longest = rows.stream()
                    .mapToInt(row -> Inline.text(row.get(column)).length())
                    .max()
                    .orElse(0);
            var heading = Inline.text(head.get(column)).length() / 2;
            return Math.max(NARROWEST, Math.min(WIDEST, Math.max(heading, longest)));
        }

        /** Whether all cells of a column hold numbers, or say that there is none; they are set to the right then. */
        public boolean numeric(int column) {
            return column > 0
                    && !rows.isEmpty()
                    && rows.stream()
                            .map(row -> Inline.text(row.get(column)).strip())
                            .allMatch(cell ->
                                    cell.isEmpty() || NUMBER.matcher(cell).matches());
        }
    }

    /**
     * A chart or map, as it was drawn.
     *
     * @param number counted through the document from 1
     * @param finding what it shows, as a sentence
     * @param subtitle measure, unit, area and period
     * @param source who published the numbers, and as of when
     * @param description the text alternative
     * @param wide an SVG element for a page
     * @param narrow an SVG element for a phone
     * @param standalone an SVG file
     * @param head headings of its data
     * @param rows its data, each row as long as the head
     */
    record Picture(
            String id,
            int number,
            String finding,
            String subtitle,
            String source,
            String description,
            String wide,
            String narrow,
            String standalone,
            List<String> head,
            List<List<String>> rows,
            List<Integer> figures)
            implements Block {
        /** Copies the lists. */
        public Picture {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            figures = List.copyOf(figures);
        }
    }
}
