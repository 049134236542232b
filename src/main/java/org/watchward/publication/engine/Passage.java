package org.watchward.publication.engine;

import org.watchward.publication.spi.Setting;

/**
 * One stretch of a manuscript that somebody writes by itself.
 *
 * @param section its name within the document; empty if the document is one text
 * @param setting of its figures, unless an expression says its own
 * @param bounds a place and a time beyond which its figures may not be; nothing where they may be of any
 * @param markdown with a heading of its own, if it has one
 * @param ahead how many of its first lines its writer does not see
 */
public record Passage(String section, Setting setting, Setting bounds, String markdown, int ahead) {

    /** A section below its heading. */
    public static Passage section(String id, String heading, Setting setting, Setting bounds, String text) {
        return new Passage(id, setting, bounds, "# " + heading + " {#" + id + "}\n\n" + text + "\n", 2);
    }
}
