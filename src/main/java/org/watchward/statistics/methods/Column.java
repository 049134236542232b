package org.watchward.statistics.methods;

/**
 * One column that a method takes or gives.
 *
 * @param name as in the header of the table
 * @param type what its cells hold
 * @param required whether every row must fill it; a column that is not required has the default that its meaning names
 * @param meaning what it holds, in which units
 */
public record Column(String name, Type type, boolean required, String meaning) {

    /** What the cells of a column hold. */
    public enum Type {
        NUMBER,
        INTEGER,
        TEXT,
        DATE,
        BOOLEAN
    }

    /** A number that every row must have. */
    public static Column number(String name, String meaning) {
        return new Column(name, Type.NUMBER, true, meaning);
    }

    /** A whole number that every row must have. */
    public static Column integer(String name, String meaning) {
        return new Column(name, Type.INTEGER, true, meaning);
    }

    /** A word or name that every row must have. */
    public static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, true, meaning);
    }

    /** A day, written as in 2026-03-31. */
    public static Column date(String name, String meaning) {
        return new Column(name, Type.DATE, true, meaning);
    }

    /** TRUE or FALSE. */
    public static Column bool(String name, String meaning) {
        return new Column(name, Type.BOOLEAN, true, meaning);
    }

    /** The same column, which a row may leave empty. */
    public Column optional() {
        return new Column(name, type, false, meaning);
    }
}
