package org.watchward.publication.open;

/**
 * HTML of a document for a page: whatever people typed is escaped in it.
 *
 * @param html elements that stand in a body
 */
public record Written(String html) {}
