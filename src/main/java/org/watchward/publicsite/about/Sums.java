package org.watchward.publicsite.about;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as they stand in a sum. */
final class Sums {

    private static final BigDecimal LEAST_P = new BigDecimal("0.0001");

    private Sums() {}

    /** With commas, and so many decimals. */
    static String shown(BigDecimal number, int decimals) {
        return String.format(Locale.UK, "%,." + decimals + "f", number.setScale(decimals, RoundingMode.HALF_UP))
                .replace('-', '−');
    }

    /** A count: whole if it is, with two decimals if rows were shared out. */
    static String count(BigDecimal number) {
        return shown(number, whole(number) ? 0 : 2);
    }

    static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    /** A p-value, never as nothing: {@code p = 0.0329}, {@code p below 0.0001}. */
    static String p(@Nullable BigDecimal value) {
        if (value == null) {
            return "not given";
        }
        return value.compareTo(LEAST_P) < 0
                ? "p below 0.0001"
                : "p = "
                        + value.setScale(4, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
    }
}
