package org.watchward.indicators.patterns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.BeforeAfter;
import org.watchward.indicators.open.Classes;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.DeprivationPicture;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Funnel;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Outcomes;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Season;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/** The patterns as public pages reach them: the views that they are read from hold only open releases for a public request. */
@Component
class Patterns implements PublicPatterns {

    /** No count that is read for whole years is older. */
    private static final int FIRST_YEAR = 2001;

    private final Figures figures;
    private final HotSpotMaps hotSpots;
    private final DeprivationPictures deprivation;
    private final Seasons seasons;
    private final BeforeAfters beforeAfters;
    private final EqualAge equalAge;
    private final Clock clock;

    Patterns(
            Figures figures,
            HotSpotMaps hotSpots,
            DeprivationPictures deprivation,
            Seasons seasons,
            BeforeAfters beforeAfters,
            EqualAge equalAge,
            Clock clock) {
        this.figures = figures;
        this.hotSpots = hotSpots;
        this.deprivation = deprivation;
        this.seasons = seasons;
        this.beforeAfters = beforeAfters;
        this.equalAge = equalAge;
        this.clock = clock;
    }

    @Override
    public List<PartFigure> across(Indicator indicator, List<Area> areas, Period period) {
        return figures.across(indicator, areas, period);
    }

    @Override
    public Classes classes(List<PartFigure> parts) {
        return MapClasses.of(parts);
    }

    @Override
    public HotSpotMap hotSpots(Indicator indicator, Area whole, Period stretch) {
        return hotSpots.of(indicator, whole, stretch);
    }

    @Override
    public DeprivationPicture deprivation(Indicator indicator, Area area, Period period, Domain domain) {
        return deprivation.of(indicator, area, period, domain);
    }

    @Override
    public Season season(Series series) {
        return seasons.of(series);
    }

    @Override
    public BeforeAfter beforeAfter(Indicator indicator, Area area, Period before, Period after) {
        return beforeAfters.of(indicator, area, before, after);
    }

    @Override
    public Funnel funnel(Compared compared, PeerStanding standing) {
        return Funnels.of(compared, standing);
    }

    @Override
    public Funnel funnel(List<PartFigure> parts, @Nullable Area subject) {
        return Funnels.of(parts, subject);
    }

    @Override
    public List<Answer> each(Indicator indicator, Area area, List<Period> periods) {
        return periods.isEmpty()
                ? List.of()
                : figures.answers(new Question(List.of(indicator), List.of(area), periods));
    }

    @Override
    public List<Answer> years(Indicator indicator, Area area) {
        var answers = each(
                indicator,
                area,
                IntStream.rangeClosed(FIRST_YEAR, LocalDate.now(clock).getYear())
                        .<Period>mapToObj(Period.CalendarYear::new)
                        .toList());
        var held = IntStream.range(0, answers.size())
                .filter(i -> !(answers.get(i).figure() instanceof Figure.Missing))
                .summaryStatistics();
        return held.getCount() == 0 ? List.of() : answers.subList(held.getMin(), held.getMax() + 1);
    }

    @Override
    public List<Outcomes> outcomes(Indicator kind, Area area, List<Period> periods) {
        return periods.isEmpty() ? List.of() : equalAge.of(kind, area, periods);
    }
}
