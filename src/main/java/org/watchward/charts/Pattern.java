package org.watchward.charts;

/** How a fill looks besides its colour. */
enum Pattern {
    /** Nothing but the colour. */
    PLAIN(""),
    /** Diagonal lines: what is not known. */
    HATCHED("M-1 1l2-2M0 6l6-6M5 7l2-2"),
    /** Dots: a part told from its neighbours. */
    DOTTED("M3 3h.1M0 0h.1M6 0h.1M0 6h.1M6 6h.1");

    private final String path;

    Pattern(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    String word() {
        return this == HATCHED ? "hatch" : "dots";
    }
}
