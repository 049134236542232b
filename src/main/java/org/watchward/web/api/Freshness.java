package org.watchward.web.api;

/** Something that answers depend on; a room brings one for each thing of its own that may change while serving. */
public interface Freshness {

    /** A short text that changes whenever an answer could change with it. */
    String mark();
}
