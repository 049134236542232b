package org.watchward.publication.publishing;

import org.watchward.publication.engine.Fault;

/**
 * Something that keeps an edition from being published.
 *
 * @param section the name of the section that it is about; empty if it is about the whole
 * @param line of its text, counted from 1; 0 if it is about all of it
 * @param column counted from 1; 0 likewise
 * @param words what it is and what to do, as sentences
 */
public record Reason(String section, int line, int column, String words) {

    static Reason of(Fault fault) {
        return new Reason(fault.section(), fault.line(), fault.column(), fault.said());
    }

    static Reason whole(String words) {
        return new Reason("", 0, 0, words);
    }

    static Reason of(String section, String words) {
        return new Reason(section, 0, 0, words);
    }
}
