package org.watchward.publication.spi;

/**
 * Some words of an expression.
 *
 * @param words as they were typed, without spaces around them
 * @param at where they begin in the expression, counted from 0
 */
public record Phrase(String words, int at) {}
