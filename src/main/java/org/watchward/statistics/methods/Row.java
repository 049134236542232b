package org.watchward.statistics.methods;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table: text by column. Empty cells and NA count as absent.
 *
 * @param line where the row stands in its file, for messages
 * @param cells text by the name of the column, in the order of the columns
 */
public record Row(long line, Map<String, String> cells) {

    /** Keeps a copy, in the same order. */
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of a cell, if there is any. */
    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("NA"));
    }

    /**
     * The text of a cell.
     *
     * @throws IllegalArgumentException naming line and column if it is empty
     */
    public String text(String column) {
        return find(column).orElseThrow(() -> wrong(column, "must be filled"));
    }

    /** The text of a cell, or another if it is empty. */
    public String text(String column, String otherwise) {
        return find(column).orElse(otherwise);
    }

    /**
     * The number in a cell.
     *
     * @throws IllegalArgumentException naming line and column if it is empty or no number
     */
    public double number(String column) {
        var text = text(column);
        try {
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is none
        }
        throw wrong(column, "must be a number, was '" + text + "'");
    }

    /** The number in a cell, or another if it is empty. */
    public double number(String column, double otherwise) {
        return find(column).isPresent() ? number(column) : otherwise;
    }

    /**
     * The whole number in a cell.
     *
     * @throws IllegalArgumentException naming line and column if it is empty or no whole number
     */
    public int integer(String column) {
        var number = number(column);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw wrong(column, "must be a whole number, was '" + text(column) + "'");
        }
        return (int) number;
    }

    /** The whole number in a cell, or another if it is empty. */
    public int integer(String column, int otherwise) {
        return find(column).isPresent() ? integer(column) : otherwise;
    }

    /** Whether a cell holds TRUE; anything else than TRUE or FALSE is refused, an empty one answers {@code otherwise}. */
    public boolean bool(String column, boolean otherwise) {
        var text = text(column, String.valueOf(otherwise));
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw wrong(column, "must be TRUE or FALSE, was '" + text + "'");
        }
        return text.equalsIgnoreCase("true");
    }

    /**
     * The day in a cell.
     *
     * @throws IllegalArgumentException naming line and column if it is empty or no day
     */
    public LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw wrong(column, "must be a day as in 2026-03-31, was '" + text(column) + "'");
        }
    }

    /**
     * One of the words of an enumeration, in small letters and with underscores.
     *
     * @throws IllegalArgumentException naming line and column and the words allowed
     */
    public <E extends Enum<E>> E word(String column, Class<E> words, E otherwise) {
        var text = text(column, otherwise.name());
        for (var word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text)) {
                return word;
            }
        }
        throw wrong(
                column,
                "must be one of " + java.util.Arrays.toString(words.getEnumConstants()) + ", was '" + text + "'");
    }

    /** This row with one more cell, or another text in it. A number that is not one becomes an empty cell. */
    public Row with(String column, Object value) {
        var more = new LinkedHashMap<>(cells);
        more.put(column, value instanceof Double number && number.isNaN() ? "" : String.valueOf(value));
        return new Row(line, more);
    }

    private IllegalArgumentException wrong(String column, String rule) {
        return new IllegalArgumentException("line " + line + ": " + column + " " + rule);
    }
}
