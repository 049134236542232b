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
    List<Name> names(Kind.Place place, String typed);

    /**
     * Expressions of its kinds that print a number as somebody typed it by hand, the likeliest first; empty if it finds none.
     *
     * @param number as it was typed: {@code 1,234} or {@code 12%}
     * @param setting in which to look
     */
    List<Name> matching(String number, Setting setting);

    /**
     * Whether a place is another, or lies within it.
     *
     * @param area a code, as {@link Evidence#area} has it
     * @param within a code or name, as somebody typed it; false if it means nothing
     */
    boolean lies(String area, String within);

    /** What is wrong with a place that somebody names for a whole document, and what to do; empty if it is known. */
    Optional<String> unclear(String place);
}
