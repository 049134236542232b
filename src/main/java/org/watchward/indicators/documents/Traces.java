package org.watchward.indicators.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.FigureRow;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.Signal;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Evidence;

/** Figures as documents keep them: all that tells whether one is still so. */
@Component
class Traces {

    private final Ages ages;

    Traces(Ages ages) {
        this.ages = ages;
    }

    Evidence of(String kind, Answer answer) {
        var row = FigureRow.of(answer);
        return of(kind, answer.indicator(), answer.area(), answer.period(), answer.figure(), row);
    }

    /** One that is compared with nothing. */
    Evidence of(String kind, Indicator indicator, Area area, Period period, Figure figure) {
        return of(kind, indicator, area, period, figure, FigureRow.of(indicator, area, period, figure));
    }

    private Evidence of(String kind, Indicator indicator, Area area, Period period, Figure figure, FigureRow row) {
        var known = figure instanceof Figure.Known found ? found : null;
        return new Evidence(
                id(kind, indicator, area, period),
                area.code().toString(),
                period,
                values(row, FigureValues.reason(figure)),
                figure.status(),
                page(indicator, area, period),
                known == null
                        ? List.of()
                        : known.releases().stream().map(Object::toString).toList(),
                known == null ? null : known.asOf(),
                known == null ? null : ages.until(indicator, period));
    }

    private static String id(String kind, Indicator indicator, Area area, Period period) {
        return kind + ":" + indicator.id() + ":" + area.code() + ":" + period.id();
    }

    private static String page(Indicator indicator, Area area, Period period) {
        return "/areas/" + area.code() + "/" + indicator.id() + "?period=" + period.id();
    }

    private static Map<String, String> values(FigureRow row, @Nullable String reason) {
        var values = new LinkedHashMap<String, String>();
        row.values().forEach((name, value) -> {
            if (value != null && !name.equals("releases") && !name.equals("as_of") && !name.equals("status")) {
                values.put(name, value.toString());
            }
        });
        if (reason != null) {
            values.put("reason", reason);
        }
        return values;
    }

    /** The months of a series, which do not age: the newest of them are looked at where the series as a whole is. */
    List<Evidence> months(Series series) {
        return series.points().stream()
                .map(point ->
                        of("month", series.indicator(), series.area(), new Period.Month(point.month()), point.figure()))
                .map(Traces::ageless)
                .toList();
    }

    /** Years one after the other, the newest first: it alone ages. */
    List<Evidence> years(List<Answer> years) {
        return IntStream.iterate(years.size() - 1, at -> at >= 0, at -> at - 1)
                .mapToObj(at -> at == years.size() - 1 ? of("year", years.get(at)) : ageless(of("year", years.get(at))))
                .toList();
    }

    private static Evidence ageless(Evidence one) {
        return with(one, one.status(), null);
    }

    /** The verdict on a series, for a period that it ends with. */
    Evidence verdict(String kind, Series series, Period period) {
        var points = series.points();
        var values = new LinkedHashMap<String, String>();
        values.put("indicator", series.indicator().id());
        values.put("area_code", series.area().code().value());
        values.put("area_name", series.area().name());
        values.put("period", period.id());
        values.put(
                "months",
                points.get(0).month() + ".." + points.get(points.size() - 1).month());
        put(values, series.signal());
        return whole(
                kind,
                series.indicator(),
                series.area(),
                period,
                values,
                points.stream().map(Point::figure).toList());
    }

    private static void put(Map<String, String> values, Signal signal) {
        values.put("signal", signal.kind().words());
        put(values, "since", signal.since());
        put(values, "percent", signal.percent());
        put(values, "p_value", signal.pValue());
        values.put("words", signal.words());
    }

    /** What is said of an indicator in an area as a whole, made of many figures. */
    Evidence whole(
            String kind, Indicator indicator, Area area, Period period, Map<String, String> values, List<Figure> from) {
        var known = KnownFigures.of(from);
        return new Evidence(
                id(kind, indicator, area, period),
                area.code().toString(),
                period,
                values,
                known.status(),
                page(indicator, area, period),
                known.releases(),
                known.oldest(),
                known.none() ? null : ages.until(indicator, period));
    }

    /** The whole, which alone ages, and each part. */
    List<Evidence> parts(String kind, Parts.Divided divided, String finding, List<PartFigure> figures) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(whole(
                kind + "-by-" + divided.type().id(),
                divided.indicator(),
                divided.whole(),
                divided.period(),
                Map.of("finding", finding),
                figures.stream().map(PartFigure::figure).toList()));
        figures.forEach(part -> evidence.add(
                ageless(of(kind + "-part", divided.indicator(), part.area(), divided.period(), part.figure()))));
        return evidence;
    }

    /**
     * What is said of a whole area, such as which of its figures stand out.
     *
     * @param from the figures that it was read from; missing if none of them is known
     */
    static Evidence said(String kind, Area area, Period period, Map<String, String> values, List<Figure> from) {
        var known = KnownFigures.of(from);
        return new Evidence(
                kind + ":" + area.code() + ":" + period.id(),
                area.code().toString(),
                period,
                values,
                known.status(),
                "/areas/" + area.code() + "?period=" + period.id(),
                known.releases(),
                known.oldest(),
                null);
    }

    /** The same as known: what is said of figures is known also where none of them is. */
    static Evidence known(Evidence said) {
        return with(said, "known", said.until());
    }

    private static Evidence with(Evidence one, String status, @Nullable LocalDate until) {
        return new Evidence(
                one.id(),
                one.area(),
                one.period(),
                one.values(),
                status,
                one.page(),
                one.releases(),
                one.asOf(),
                until);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
