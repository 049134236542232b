package org.watchward.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbers as a reader writes them: {@code 13,522}, {@code 8.4}, {@code 0.12}. */
final class Amounts {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Amounts() {}

    /** One decimal at most; two below 1, and never 0 for what is not 0. */
    static String shown(BigDecimal amount) {
        var size = amount.abs();
        if (size.signum() > 0 && size.compareTo(HUNDREDTH) < 0) {
            return plain(amount.round(new MathContext(2, RoundingMode.HALF_UP)));
        }
        return format(amount, size.compareTo(BigDecimal.ONE) < 0 ? "#,##0.##" : "#,##0.#");
    }

    /** The same for a drawing, where a minus is as wide as a plus. */
    static String drawn(BigDecimal amount) {
        return shown(amount).replace('-', '−');
    }

    static String drawn(BigDecimal amount, int decimals) {
        return format(amount, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                .replace('-', '−');
    }

    /** As many decimals as the one with most is shown with, so that a column of numbers lines up. */
    static int decimals(Stream<BigDecimal> amounts) {
        return amounts.map(Amounts::shown)
                .mapToInt(shown -> shown.length() - 1 - (shown.contains(".") ? shown.indexOf('.') : shown.length() - 1))
                .max()
                .orElse(0);
    }

    private static String format(BigDecimal amount, String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
