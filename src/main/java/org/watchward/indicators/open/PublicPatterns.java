package org.watchward.indicators.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;

/** Patterns among figures for public pages, made from openly published releases alone; the same engine answers all. */
public interface PublicPatterns {

    /**
     * The figure of one indicator for many areas at once, in their order, from one reading.
     *
     * @param areas any number of any kinds; an empty list gives an empty one
     */
    List<PartFigure> across(Indicator indicator, List<Area> areas, Period period);

    /** Classes for a map of these figures: five at most, of their rates, or of their counts if none has a rate. */
    Classes classes(List<PartFigure> parts);

    /**
     * Hot and cold spots among the LSOAs of an area, and how they have persisted; remembered until an import.
     *
     * @param indicator one that counts monthly rows
     * @param whole an area in one force
     * @param stretch any months; those that are held count
     */
    HotSpotMap hotSpots(Indicator indicator, Area whole, Period stretch);

    /**
     * Whether a kind of crime goes with deprivation over the LSOAs and wards of an area; remembered until an import.
     *
     * @param indicator one that counts monthly rows
     * @param domain what the LSOAs are ranked by
     */
    DeprivationPicture deprivation(Indicator indicator, Area area, Period period, Domain domain);

    /**
     * The months of the year in a series, over those of its months that may be compared with each other.
     *
     * @param series of an indicator that counts monthly rows
     */
    Season season(Series series);

    /**
     * Two periods against each other, and against the same two in the rest of the force.
     *
     * @param indicator one that counts monthly rows
     * @param before ends before the other starts
     * @param after need not be as long
     */
    BeforeAfter beforeAfter(Indicator indicator, Area area, Period before, Period after);

    /** An area among one group of its peers, as a funnel; peers from whose figures records seem to be absent are left out. */
    Funnel funnel(Compared compared, PeerStanding standing);

    /**
     * Any places with a rate or a share, as a funnel.
     *
     * @param parts of one indicator and period
     * @param subject the one that is asked about; null if none is
     */
    Funnel funnel(List<PartFigure> parts, @Nullable Area subject);

    /** One answer for each period, in their order, from one reading: months of stops and searches, years of casualties. */
    List<Answer> each(Indicator indicator, Area area, List<Period> periods);

    /**
     * Every calendar year from the first to the last that is held; years between them that are not held are missing, with
     * their reason. Empty if none is held.
     */
    List<Answer> years(Indicator indicator, Area area);

    /**
     * What became of crimes, for each period in their order: charged, held to account otherwise, no suspect, and all else.
     *
     * @param kind one that counts monthly rows of crimes
     */
    List<Outcomes> outcomes(Indicator kind, Area area, List<Period> periods);
}
