package org.watchward.sources.tables;

import java.math.BigDecimal;

/** Writes the numbers of spreadsheets as plain text: {@code 1.5E3} becomes {@code 1500}, {@code 12.0} becomes {@code 12}. */
final class Numbers {

    /** A spreadsheet number has 17 digits and an exponent up to 308. */
    private static final int LONGEST = 26;

    private static final int LARGEST_EXPONENT = 308;

    private static final int DIGITS_OF_A_BINARY_NUMBER = 16;

    private Numbers() {}

    static String plain(double value) {
        return plain(Double.toString(value));
    }

    /** A binary number as a workbook spells it out, {@code 38.700000000000003}, as it was meant: {@code 38.7}. */
    static String binary(String value) {
        try {
            return value.length() < DIGITS_OF_A_BINARY_NUMBER ? plain(value) : plain(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    static String plain(String value) {
        if (value.length() > LONGEST || value.isEmpty()) {
            return value;
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value;
        }
        try {
            var number = new BigDecimal(value);
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT + LONGEST
                    ? value
                    : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
