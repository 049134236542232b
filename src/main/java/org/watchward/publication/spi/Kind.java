package org.watchward.publication.spi;

/**
 * A kind of thing that can be bound.
 *
 * @param name as it is typed first: {@code change}
 * @param form whether it stands in a sentence or by itself
 * @param words what it prints, as a sentence
 * @param example an expression without its braces
 */
public record Kind(String name, Form form, String words, String example) {

    /** Where it stands. */
    public enum Form {
        /** In a line of text. */
        WORDS,
        /** In a paragraph of its own: a table, a chart, a map, a list. */
        PART
    }

    /** A place of an expression at which names stand. */
    public enum Place {
        /** What it is about. */
        OF,
        /** Where. */
        IN,
        /** What it is set beside. */
        AGAINST,
        /** The kind of parts that the places are divided into. */
        BY
    }
}
