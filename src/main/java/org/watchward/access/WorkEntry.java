package org.watchward.access;

import org.watchward.web.Crumb;

/**
 * One entry of the page of work; a room brings it as a bean, and those see it who have its permission.
 *
 * @param order smaller comes first
 * @param path of the page it leads to: {@code /work/data}
 * @param label key of its message
 * @param words key of the message that says what is done there
 */
public record WorkEntry(int order, String path, String label, String words, Permission needs) {

    /** The way to the page of work. */
    public static final Crumb PAGE = new Crumb("Your work", "/work");
}
