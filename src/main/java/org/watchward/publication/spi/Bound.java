package org.watchward.publication.spi;

import java.util.List;
import org.watchward.charts.Chart;

/** What an expression came to. */
public sealed interface Bound {

    /** The figures that it rests on: first what was asked for, then what is set beside it and what it is made of. */
    List<Evidence> evidence();

    /**
     * Words in a sentence: a number with all that belongs to it, or that there is none and why.
     *
     * @param words plain text without a full stop
     */
    record Words(String words, List<Evidence> evidence) implements Bound {
        /** Copies the list. */
        public Words {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, as a sentence without a full stop
     * @param head headings, the first that of the rows
     * @param rows each as long as the head, the first cell its heading
     * @param source who published it and as of when
     * @param beside how many of its last figures are only set beside what was asked for
     */
    record Table(
            String caption,
            List<String> head,
            List<List<String>> rows,
            String source,
            List<Evidence> evidence,
            int beside)
            implements Bound {
        /** One of which all was asked for. */
        public Table(
                String caption, List<String> head, List<List<String>> rows, String source, List<Evidence> evidence) {
            this(caption, head, rows, source, evidence, 0);
        }

        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Sentences, one to a line.
     *
     * @param items at least one, each with the figures that it rests on
     */
    record Items(List<Words> items) implements Bound {
        /** Copies the list; refuses an empty one. */
        public Items {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a list has at least one line; say in words that there is nothing");
            }
        }

        @Override
        public List<Evidence> evidence() {
            return items.stream().flatMap(item -> item.evidence().stream()).toList();
        }
    }

    /**
     * A chart or map.
     *
     * @param notes what must be said of it in words, each a sentence
     */
    record Picture(Chart chart, List<String> notes, List<Evidence> evidence) implements Bound {
        /** Copies the lists. */
        public Picture {
            notes = List.copyOf(notes);
            evidence = List.copyOf(evidence);
        }

        /** One of which nothing more must be said. */
        public Picture(Chart chart, List<Evidence> evidence) {
            this(chart, List.of(), evidence);
        }
    }

    /**
     * It means nothing here.
     *
     * @param at where in the expression the first word stands that means nothing, counted from 0
     * @param words what is wrong, as a sentence
     * @param nearest what may have been meant, nearest first
     */
    record Unresolved(int at, String words, List<String> nearest) implements Bound {
        /** Copies the list. */
        public Unresolved {
            nearest = List.copyOf(nearest);
        }

        @Override
        public List<Evidence> evidence() {
            return List.of();
        }
    }
}
