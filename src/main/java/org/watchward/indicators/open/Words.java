package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are written for people. */
final class Words {

    private static final DecimalFormatSymbols BRITISH = DecimalFormatSymbols.getInstance(Locale.UK);

    private Words() {}

    static String whole(BigDecimal number) {
        return format("#,##0", number);
    }

    static String oneDecimal(BigDecimal number) {
        return decimals(number, 1);
    }

    static String decimals(BigDecimal number, int decimals) {
        return format("#,##0." + "0".repeat(decimals), number.setScale(decimals, RoundingMode.HALF_UP));
    }

    static String signed(BigDecimal number) {
        return format("+#,##0.0;-#,##0.0", rounded(number));
    }

    /** {@code 12.3% more}, {@code 4.0% fewer}. */
    static String moreOrFewer(BigDecimal percent) {
        return oneDecimal(percent.abs()) + "% " + direction(percent);
    }

    /** {@code between 3.1% and 22.0% more}, {@code between 4.0% fewer and 10.2% more}. */
    static String between(Limits percent) {
        var lowerFirst = percent.upper().signum() > 0;
        var first = lowerFirst ? percent.lower() : percent.upper();
        var second = lowerFirst ? percent.upper() : percent.lower();
        var sameWay = direction(first).equals(direction(second));
        var opening = oneDecimal(first.abs()) + "%" + (sameWay ? "" : " " + direction(first));
        return "between " + opening + " and " + moreOrFewer(second);
    }

    private static String direction(BigDecimal percent) {
        return percent.signum() < 0 ? "fewer" : "more";
    }

    /** Rounded before it is written, so that a little below 0 is 0.0 and not -0.0. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP);
    }

    private static String format(String pattern, BigDecimal number) {
        var format = new DecimalFormat(pattern, BRITISH);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
