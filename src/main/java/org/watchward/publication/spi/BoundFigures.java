package org.watchward.publication.spi;

import java.util.List;
import java.util.Optional;

/** A room's answers to expressions in documents; a room brings it as a bean. */
public interface BoundFigures {

    /** The kinds of expression that it resolves. No two rooms have one in common. */
    List<Kind> kinds();

    /**
     * What an expression of one of its kinds comes to. What is wrong with it is an answer too, and never thrown.
     *
     * @param setting what the document says of all its figures
     */
    Bound resolve(Expression expression, Setting setting);

    /**
     * What may stand at a place of an expression of one of its kinds, the likeliest first; a few, for somebody who is typing.
     *
     * @param typed what they typed of it so far; may be empty
     */
    default List<Name> names(Kind.Place place, String typed) {
        return List.of();
    }

    /**
     * Expressions of its kinds that print a number as somebody typed it by hand, the likeliest first; empty if it finds none.
     *
     * @param number as it was typed: {@code 1,234} or {@code 12%}
     * @param setting in which to look
     */
    default List<Name> matching(String number, Setting setting) {
        return List.of();
    }

    /**
     * Whether a place is another, or lies within it; false of a room that makes no figures of places itself.
     *
     * @param area a code, as {@link Evidence#area} has it
     * @param within a code or name, as somebody typed it; false if it means nothing
     */
    default boolean lies(String area, String within) {
        return false;
    }

    /**
     * What is wrong with a place that somebody names for a whole document, and what to do; empty if it is known, and blank words of a
     * room that knows no places.
     */
    default Optional<String> unclear(String place) {
        return Optional.of("");
    }
}
