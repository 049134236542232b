package org.watchward.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader writes them: {@code 13,522}, {@code 8.4}. */
final class Amounts {

    private Amounts() {}

    static String shown(BigDecimal amount) {
        var format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
