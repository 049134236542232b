package org.watchward.statistics.suppression;

/** A table for which no treatment was found with as much effort as was allowed. */
public final class TooLarge extends Exception {

    private static final long serialVersionUID = 1L;

    TooLarge() {
        super("no treatment was found with the effort that was allowed");
    }
}
