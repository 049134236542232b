package org.watchward.publication.spi;

/**
 * Something that can be typed.
 *
 * @param typed as it is typed: a name, or a whole expression without its braces
 * @param words what it means, for somebody who chooses
 */
public record Name(String typed, String words) {}
