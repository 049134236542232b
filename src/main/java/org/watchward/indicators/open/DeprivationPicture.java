package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;

/** Whether a kind of crime goes with deprivation within an area; or why it cannot be said. */
public sealed interface DeprivationPicture permits DeprivationPicture.Shown, Refused {

    /**
     * The picture over the months that are held (docs/methods/deprivation.md).
     *
     * @param index the year of the index that the LSOAs are ranked by: {@code 2025}
     * @param correlation Spearman's, of the LSOAs' rates with how deprived they are: above 0 where the deprived have more;
     *     absent if no rate differs from another
     * @param ratio the rate of the most deprived fifth by that of the least; absent if either has no events
     * @param slope the fitted rate at the most deprived end less that at the least, per 1,000; absent likewise
     * @param fifths of this area's own LSOAs, most deprived first
     * @param wards every ward that has LSOAs, the highest rate first
     * @param points every LSOA that is counted
     * @param notes what is held and what was left out, each a sentence
     */
    record Shown(
            Indicator indicator,
            Area area,
            Period period,
            Domain domain,
            String index,
            @Nullable Measured correlation,
            @Nullable Measured ratio,
            @Nullable Measured slope,
            List<Fifth> fifths,
            List<Ward> wards,
            List<SmallArea> points,
            List<String> notes,
            NavigableSet<ReleaseId> releases)
            implements DeprivationPicture {

        /** Copies the collections. */
        public Shown {
            fifths = List.copyOf(fifths);
            wards = List.copyOf(wards);
            points = List.copyOf(points);
            notes = List.copyOf(notes);
            releases = Collections.unmodifiableNavigableSet(new TreeSet<>(releases));
        }
    }

    /**
     * A number and how sure it is.
     *
     * @param value to four decimals
     */
    record Measured(BigDecimal value, Limits interval95) {}

    /**
     * One fifth of the LSOAs.
     *
     * @param number 1 the most deprived, 5 the least
     * @param lsoas how many are in it
     * @param events in all of them; a fraction where rows of a divided area were shared out
     * @param people residents of all of them
     * @param per1000 its rate
     */
    record Fifth(int number, int lsoas, BigDecimal events, long people, Measured per1000) {}

    /**
     * One ward among all of them.
     *
     * @param lsoas how many of its LSOAs are counted
     * @param events in them
     * @param people residents of them
     * @param placeByRate 1 is the highest rate
     * @param placeByDeprivation 1 is the most deprived
     * @param highRate whether it is among the fifth of wards with the highest rates, and surely above the whole area
     * @param highDeprivation whether it is among the most deprived fifth of wards
     */
    record Ward(
            Area area,
            int lsoas,
            BigDecimal events,
            long people,
            Measured per1000,
            int placeByRate,
            int placeByDeprivation,
            boolean highRate,
            boolean highDeprivation) {

        /** What "high deprivation and high crime" claims of a ward. */
        public boolean confirmed() {
            return highRate && highDeprivation;
        }
    }

    /**
     * One LSOA.
     *
     * @param rank of deprivation in the country, 1 the most deprived
     * @param fifth that it falls in, 1 the most deprived of this area
     * @param per1000 its rate
     */
    record SmallArea(Area area, int rank, int fifth, BigDecimal events, long people, BigDecimal per1000) {}
}
