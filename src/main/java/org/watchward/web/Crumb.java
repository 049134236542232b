package org.watchward.web;

/**
 * One step of the way to a page, as shown above its heading.
 *
 * @param label as shown
 * @param path of the page it leads to, from the root
 */
public record Crumb(String label, String path) {}
