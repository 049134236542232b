package org.watchward.publication.spi;

import java.util.Set;

/** A room's answers to expressions in documents; a room brings it as a bean. */
public interface BoundFigures {

    /** The kinds of expression that it resolves, as they are typed first: {@code change}. No two rooms have one in common. */
    Set<String> kinds();

    /**
     * What an expression of one of its kinds comes to. What is wrong with it is an answer too, and never thrown.
     *
     * @param setting what the document says of all its figures
     */
    Bound resolve(Expression expression, Setting setting);
}
