package org.watchward.indicators;

import java.util.Locale;
import org.watchward.areas.Area;
import org.watchward.statistics.Estimate;

/**
 * Where a ward stands among all wards of an area in a rate and in deprivation.
 *
 * @param area the ward
 * @param lsoas how many LSOAs of it are counted
 * @param events in them
 * @param people residents of them
 * @param per1000 its rate, with the limits of a Poisson count
 * @param placeByRate 1 is the highest rate
 * @param placeByDeprivation 1 is the most deprived, by the mean rank of its LSOAs, weighted by residents
 * @param wards how many there are
 * @param rateOfAll the rate of the whole area, per 1,000
 * @param high how many places count as high: the first fifth of the wards
 */
public record WardStanding(
        Area area,
        int lsoas,
        double events,
        long people,
        Estimate per1000,
        int placeByRate,
        int placeByDeprivation,
        int wards,
        double rateOfAll,
        int high) {

    /** Whether it is among the fifth of wards with the highest rates, and surely above the whole area. */
    public boolean highRate() {
        return placeByRate <= high && per1000.interval().lower() > rateOfAll;
    }

    /** Whether it is among the most deprived fifth of wards. */
    public boolean highDeprivation() {
        return placeByDeprivation <= high;
    }

    /** Whether both are so: what "high deprivation and high crime" claims of a ward. */
    public boolean confirmed() {
        return highRate() && highDeprivation();
    }

    /** Its places and what they come to, as a sentence. */
    public String words() {
        return String.format(
                Locale.UK,
                "%s: %.1f per 1,000 (%.1f to %.1f), place %d by rate and %d by deprivation of %d wards: high rate and high"
                        + " deprivation %s.",
                area.name(),
                per1000.value(),
                per1000.interval().lower(),
                per1000.interval().upper(),
                placeByRate,
                placeByDeprivation,
                wards,
                confirmed() ? "confirmed" : "not confirmed");
    }
}
