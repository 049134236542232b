package org.watchward.indicators;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.AreaFigures;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.ControlChart;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Signal;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** The engine as public pages reach it: the views that it reads hold only open releases for a public request. */
@Component
class ReleasedFigures implements PublicFigures {

    private final Indicators indicators;
    private final Areas areas;
    private final ForceMonths forceMonths;
    private final Figures figures;
    private final Comparators comparators;
    private final Scan scan;
    private final RecordingChanges recording;
    private final LatestKnown latest;

    ReleasedFigures(
            Indicators indicators,
            Areas areas,
            ForceMonths forceMonths,
            Figures figures,
            Comparators comparators,
            Scan scan,
            RecordingChanges recording,
            LatestKnown latest) {
        this.indicators = indicators;
        this.areas = areas;
        this.forceMonths = forceMonths;
        this.figures = figures;
        this.comparators = comparators;
        this.scan = scan;
        this.recording = recording;
        this.latest = latest;
    }

    @Override
    public List<Indicator> indicators() {
        return indicators.list();
    }

    @Override
    public Optional<Indicator> find(String id) {
        return indicators.find(id);
    }

    @Override
    public NavigableSet<YearMonth> monthsHeld(Area area) {
        return areas.force(area.code())
                .map(force -> forceMonths.of(force.code()).navigableKeySet())
                .orElseGet(TreeSet::new);
    }

    @Override
    public Map<String, Period> latest(List<Indicator> indicators, Area area) {
        return latest.of(indicators, area);
    }

    @Override
    public List<Answer> answers(List<Indicator> indicators, Area area, Period period) {
        return figures.answers(new Question(indicators, List.of(area), List.of(period)));
    }

    @Override
    public List<Compared> compared(List<Indicator> indicators, Area area, Period period) {
        return comparators.compared(indicators, area, period);
    }

    @Override
    public ControlChart chart(Series series) {
        if (series.points().isEmpty()) {
            return new ControlChart(List.of(), List.of(), List.of(), false);
        }
        var stretch = new Period.Range(
                series.points().get(0).month(),
                series.points().get(series.points().size() - 1).month());
        var force = areas.force(series.area().code()).map(Area::code).orElse(null);
        return ControlCharts.of(series, recording.of(series.indicator(), force, stretch));
    }

    @Override
    public Scanned changed(AreaType type) {
        return scan.of(type);
    }

    @Override
    public List<Look> looks(List<Area> areas, YearMonth last) {
        return scan.within(areas, last);
    }

    @Override
    public Signal said(Look look) {
        return SignalWords.of(look);
    }

    @Override
    public AreaFigures everything(List<Indicator> indicators, Area area, Period period, Period stretch) {
        return comparators.everything(indicators, area, period, stretch);
    }

    @Override
    public List<Series> monthly(List<Indicator> indicators, Area area, Period stretch) {
        return figures.monthly(indicators, area, stretch);
    }

    @Override
    public String csv(List<Answer> answers) {
        var text = new StringWriter();
        FigureFormat.CSV.print(answers, new PrintWriter(text));
        return text.toString();
    }
}
