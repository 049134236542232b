package org.watchward.publication.spi;

import java.util.List;
import org.watchward.charts.Chart;

/** What an expression came to. */
public sealed interface Bound {

    /** The figures that it rests on. */
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
     */
    record Table(String caption, List<String> head, List<List<String>> rows, String source, List<Evidence> evidence)
            implements Bound {
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            evidence = List.copyOf(evidence);
        }
    }

    /** A chart or map. */
    record Picture(Chart chart, List<Evidence> evidence) implements Bound {
        /** Copies the list. */
        public Picture {
            evidence = List.copyOf(evidence);
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
