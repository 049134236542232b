package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.watchward.indicators.open.DeprivationPicture.Measured;
import org.watchward.indicators.open.DeprivationPicture.Shown;

/** Whether a kind of crime goes with deprivation, as pages and documents say it. */
public final class DeprivationSaid {

    private DeprivationSaid() {}

    /** One or two sentences. */
    public static String finding(Shown shown) {
        var what = shown.indicator().name() + " in " + shown.area().name() + ": ";
        var ratio = shown.ratio();
        if (ratio == null) {
            return what + "no ratio can be given, as the most or the least deprived fifth has no events.";
        }
        var times = decimals(ratio.value(), 2) + " times the rate of the least deprived (between "
                + limits(ratio, 2).replace(" to ", " and ") + ")";
        if (ratio.interval95().lower().compareTo(BigDecimal.ONE) > 0) {
            return what + "the rate goes up with deprivation. The most deprived fifth has " + times + ".";
        }
        return ratio.interval95().upper().compareTo(BigDecimal.ONE) < 0
                ? what + "the rate goes down with deprivation. The most deprived fifth has " + times + "."
                : what + "no clear gap. The most deprived fifth has " + times + ", which chance could give.";
    }

    /** How the LSOAs were put in order, as a sentence. */
    public static String order(Shown shown) {
        return Say.sentence(shown.period().words()).replaceFirst("\\.$", "") + ", "
                + Say.count(shown.points().size(), "LSOA") + ", put in order by "
                + shown.domain().words() + " and divided into fifths of this area.";
    }

    /** A sentence; empty if no rate differs from another. */
    public static Optional<String> correlation(Shown shown) {
        return Optional.ofNullable(shown.correlation())
                .map(correlation -> "Over all of them, "
                        + (correlation.interval95().lower().signum()
                                        != correlation.interval95().upper().signum()
                                ? "no clear correlation of rates with deprivation: "
                                : "rates and deprivation go together with a correlation of ")
                        + decimals(correlation.value(), 2) + " (" + limits(correlation, 2)
                        + "), where 0 is not at all and 1 is in step.");
    }

    /** {@code 1.65 to 3.49}. */
    public static String limits(Measured measured, int decimals) {
        var limits = measured.interval95();
        return decimals(limits.lower(), decimals) + " to " + decimals(limits.upper(), decimals);
    }

    /** Rounded, with a minus that is one. */
    public static String decimals(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }
}
