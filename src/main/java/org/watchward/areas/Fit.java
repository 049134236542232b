package org.watchward.areas;

/** How truly a list says that one area lies in another; the truest first. */
public enum Fit {
    /** All of the part lies in the whole. */
    EXACT("exact"),
    /** Most of the part's people live in the whole. */
    BEST_FIT("best-fit"),
    /** A list compiled from several years says so; any dated list is preferred. */
    COMPILED("compiled");

    private final String id;

    Fit(String id) {
        this.id = id;
    }

    /** The word in files and tables: {@code best-fit}. */
    public String id() {
        return id;
    }

    /** Reads {@link #id()} back. */
    public static Fit of(String id) {
        for (var fit : values()) {
            if (fit.id.equals(id)) {
                return fit;
            }
        }
        throw new IllegalArgumentException("a fit is exact, best-fit or compiled, was '" + id + "'");
    }

    Fit worse(Fit other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
