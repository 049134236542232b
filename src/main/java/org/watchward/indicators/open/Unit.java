package org.watchward.indicators.open;

/** What kind of number a value is. */
public enum Unit {
    /** Events per so many people or households. */
    RATE(1, ""),
    /** A share of a whole, in percent of it. */
    PERCENT(1, "%"),
    /** A number on a scale of its own, such as weighted crimes per resident. */
    SCORE(1, ""),
    /** How many times as large one rate is as another. */
    RATIO(2, "");

    private final int decimals;
    private final String sign;

    Unit(int decimals, String sign) {
        this.decimals = decimals;
        this.sign = sign;
    }

    /** How many decimals it is shown to. */
    public int decimals() {
        return decimals;
    }

    /** What follows the number: a percent sign, or nothing. */
    String sign() {
        return sign;
    }
}
