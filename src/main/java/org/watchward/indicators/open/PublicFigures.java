package org.watchward.indicators.open;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.watchward.areas.Area;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Figures for public pages, made from openly published releases alone. The same engine answers the shell. */
public interface PublicFigures {

    /** Every declared indicator, in the order in which they are listed. */
    List<Indicator> indicators();

    /** The indicator with an id. */
    Optional<Indicator> find(String id);

    /** The months of street-level crime that the area's own force is held for; empty if none, or if its force is unknown. */
    NavigableSet<YearMonth> monthsHeld(Area area);

    /**
     * The newest period in which each indicator of an area is known, by the id of the indicator: twelve months of monthly rows,
     * the stretch last published, else a calendar year. An indicator of which nothing is known is not in it.
     */
    Map<String, Period> latest(List<Indicator> indicators, Area area);

    /** One answer for each indicator, in their order. */
    List<Answer> answers(List<Indicator> indicators, Area area, Period period);

    /**
     * Month by month, with a gap where a month is not held; one series for each indicator, in their order.
     *
     * @param indicators such as count monthly rows
     * @param stretch the months to give
     */
    List<Series> monthly(List<Indicator> indicators, Area area, Period stretch);

    /** One for each indicator, in their order, beside other places and peers. */
    List<Compared> compared(List<Indicator> indicators, Area area, Period period);

    /** The same, and every monthly indicator among them month by month over a stretch. */
    AreaFigures everything(List<Indicator> indicators, Area area, Period period, Period stretch);

    /** A series as a control chart, anew from each change of coverage and each recording change that rebases. */
    ControlChart chart(Series series);

    /** What changed in all areas of a kind up to their newest months, false discovery controlled. */
    Scanned changed(AreaType type);

    /**
     * Every monthly series of some areas, judged; those of whose force no month is held are left out.
     *
     * @param last the month beyond which nothing is looked at
     */
    List<Look> looks(List<Area> areas, YearMonth last);

    /** The verdict on a series in words, as everywhere else. */
    Signal said(Look look);

    /** Answers as CSV, with the columns that the shell's figures have. */
    String csv(List<Answer> answers);
}
