package org.watchward.kernel;

/**
 * Names one release: one import of one dataset, never changed afterwards.
 *
 * @param number counted up from 1 in the order of import
 */
public record ReleaseId(long number) implements Comparable<ReleaseId> {

    /** Refuses a number below 1. */
    public ReleaseId {
        if (number < 1) {
            throw new IllegalArgumentException("a release number must be 1 or more, was " + number);
        }
    }

    /** Reads {@code r17}. */
    public static ReleaseId parse(String text) {
        if (!text.matches("r[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("a release is written like r17, was '" + text + "'");
        }
        return new ReleaseId(Long.parseLong(text.substring(1)));
    }

    @Override
    public int compareTo(ReleaseId other) {
        return Long.compare(number, other.number);
    }

    /** As it is written everywhere: {@code r17}. */
    @Override
    public String toString() {
        return "r" + number;
    }
}
