package org.watchward.sources.open;

/** Whether what is held of a force, month and category is the whole of it. Not held at all is no row, and missing. */
public enum CoverageState {
    /** Held, and nothing speaks against it. */
    PRESENT,
    /** Held, but so far from what it should be that some of it is probably missing. */
    PARTIAL_SUSPECTED
}
