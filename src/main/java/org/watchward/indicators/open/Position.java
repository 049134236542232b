package org.watchward.indicators.open;

/** Where a figure stands beside another: higher or lower only if their 95% intervals do not meet. */
public enum Position {
    /** All of its interval is above the other's. */
    HIGHER("higher"),
    /** All of its interval is below the other's. */
    LOWER("lower"),
    /** The intervals meet. */
    SIMILAR("similar"),
    /** One of them has no rate, or no interval, or records are suspected to be absent from one and not from the other. */
    NOT_COMPARED("not compared");

    private final String words;

    Position(String words) {
        this.words = words;
    }

    /** As it is said: {@code similar}. */
    public String words() {
        return words;
    }

    /** Where a figure stands beside another. */
    public static Position of(Figure figure, Figure other) {
        var own = limits(figure);
        var others = limits(other);
        if (own == null || others == null) {
            return NOT_COMPARED;
        }
        if (own.upper().compareTo(others.lower()) < 0) {
            return LOWER;
        }
        return own.lower().compareTo(others.upper()) > 0 ? HIGHER : SIMILAR;
    }

    private static @org.jspecify.annotations.Nullable Limits limits(Figure figure) {
        return figure instanceof Figure.Known known && known.rate() != null
                ? known.rate().interval95()
                : null;
    }
}
