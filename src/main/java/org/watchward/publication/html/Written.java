package org.watchward.publication.html;

/**
 * HTML that {@link HtmlDocument} wrote, for a page: whatever people typed is escaped in it.
 *
 * @param html elements that stand in a body
 */
public record Written(String html) {}
