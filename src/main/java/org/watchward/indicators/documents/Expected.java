package org.watchward.indicators.documents;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.statistics.Interval;
import org.watchward.statistics.time.ForecastMethod;
import org.watchward.statistics.time.Total;

/** What months lead one to expect of a later period (docs/methods/forecast.md), in whole events: limits are rounded outwards. */
record Expected(Total total) {

    /** The farthest that is forecast: what comes later, no series of months tells. */
    static final int MOST_AHEAD = 24;

    private static final double LIKELY = 0.8;
    private static final double NEARLY_SURE = 0.95;

    /** How many months a period's last is ahead of the newest month. */
    static int ahead(Unbroken months, Period period) {
        return (int) ChronoUnit.MONTHS.between(months.newest(), period.last());
    }

    static Expected of(Unbroken months, Period period) {
        var last = ahead(months, period);
        return new Expected(
                ForecastMethod.ETS.total(months.counts(), Unbroken.SEASON, last - period.length() + 1, last));
    }

    private Interval whole(double confidence) {
        var interval = total.interval(confidence);
        return new Interval(Math.max(0, Math.floor(interval.lower())), Math.max(0, Math.ceil(interval.upper())));
    }

    String shown() {
        return Say.count(Math.max(0, Math.round(total.mean())));
    }

    String likely() {
        return "80% prediction interval " + shown(whole(LIKELY));
    }

    String nearlySure() {
        return "95% prediction interval " + shown(whole(NEARLY_SURE));
    }

    private static String shown(Interval interval) {
        return Say.count((long) interval.lower()) + " to " + Say.count((long) interval.upper());
    }

    /** Where what was recorded lies. */
    String verdict(double recorded) {
        var limits = whole(NEARLY_SURE);
        if (limits.contains(recorded)) {
            return "within the interval";
        }
        return recorded > limits.upper() ? "above the interval" : "below the interval";
    }

    void put(Map<String, String> values) {
        values.put("method", "exponential smoothing (ETS)");
        values.put("expected", shown());
        values.put("interval80", shown(whole(LIKELY)));
        values.put("interval95", shown(whole(NEARLY_SURE)));
    }
}
