package org.watchward.publication.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A part of a document that stands by itself. */
public sealed interface Block {

    /** Says which kind it is, to whoever writes. */
    void to(Writer writer);

    /** Writes each kind of part as its own output has it. */
    interface Writer {

        /** Writes a heading. */
        void heading(Heading heading);

        /** Writes a paragraph. */
        void paragraph(Paragraph paragraph);

        /** Writes a list. */
        void items(Items items);

        /** Writes a quotation. */
        void quotation(Quotation quotation);

        /** Writes a table. */
        void table(Table table);

        /** Writes a chart or map. */
        void picture(Picture picture);
    }

    /** A number, its interval or its change, and what stands in its place where there is none. */
    Pattern NUMBER = Pattern.compile(
            "[+\\-\u2212]?£?[\\d,.]+%?(?: to [+\\-\u2212]?[\\d,.]+%?| \\([+\\-\u2212]?[\\d,.]+\\))?|missing|withheld|–");

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

        @Override
        public void to(Writer writer) {
            writer.heading(this);
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

        @Override
        public void to(Writer writer) {
            writer.paragraph(this);
        }
    }

    /** A list, ordered from 1 or not. */
    record Items(boolean ordered, List<List<Block>> items) implements Block {
        /** Copies the lists. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public void to(Writer writer) {
            writer.items(this);
        }
    }

    /** What somebody else said. */
    record Quotation(List<Block> blocks) implements Block {
        /** Copies the list. */
        public Quotation {
            blocks = List.copyOf(blocks);
        }

        @Override
        public void to(Writer writer) {
            writer.quotation(this);
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

        private static final int FEW_ROWS = 12;
        private static final int FEW_LINES = 16;

        /** Copies the lists. */
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
            figures = List.copyOf(figures);
        }

        @Override
        public void to(Writer writer) {
            writer.table(this);
        }

        /** How wide its columns are to each other: no word and no figure is broken while there is room, and long words share the rest. */
        public List<Integer> widths() {
            return ColumnWidths.of(this);
        }

        /** Whether it fills about a third of a page at most: it is not divided between two. */
        public boolean small() {
            return rows.size() <= FEW_ROWS && ColumnWidths.lines(this) <= FEW_LINES;
        }

        /** Whether a row stays on the page of the next: the first two and the last two do, so that none stands alone. */
        public boolean keepsWithNext(int row) {
            return row + 1 < rows.size() && (row == 0 || row + 2 == rows.size() || small());
        }

        /** The columns whose cells all hold numbers, or say that there is none; they are set to the right. Looks at every cell. */
        public Set<Integer> numeric() {
            return IntStream.range(1, head.size())
                    .filter(column -> !rows.isEmpty() && rows.stream().allMatch(row -> number(row.get(column))))
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean number(List<Inline> cell) {
            var words = Inline.text(cell).strip();
            return words.isEmpty() || NUMBER.matcher(words).matches();
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
     * @param standalone one SVG element, with its title and description, whose first child holds its colours
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

        /** How wide it is where there is so much room and its shape is kept, in the unit of that room. */
        public double widthWithin(double width, double height) {
            return Math.min(width, height * measure("width") / measure("height"));
        }

        private double measure(String side) {
            var said = Pattern.compile(" " + side + "=\"([\\d.]+)\"").matcher(standalone);
            if (!said.find()) {
                throw new IllegalStateException("a drawing says its " + side + ", was " + standalone);
            }
            return Double.parseDouble(said.group(1));
        }

        @Override
        public void to(Writer writer) {
            writer.picture(this);
        }
    }
}
