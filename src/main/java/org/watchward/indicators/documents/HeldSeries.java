package org.watchward.indicators.documents;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Point;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;

/**
 * One indicator in one area, with every month that is held up to the end of a period.
 *
 * @param series from the first month that is held to the newest; if none is, one month that is missing
 */
record HeldSeries(Indicator indicator, Area area, Period period, Series series) {

    /** {@code burglary in Vale of Arden}. */
    String what() {
        return indicator.inSentence() + " in " + area.name();
    }

    /** The same to begin a sentence; a rise of what can mean trust or policing is one of what was recorded. */
    String subject() {
        return Unsaid.withoutStop(
                Say.sentence((indicator.polarity() == Polarity.AMBIGUOUS ? "recorded " : "") + what()));
    }

    /** The figures of all months. */
    List<Figure> figures() {
        return series.points().stream().map(Point::figure).toList();
    }

    /** Those of the months of the period. */
    List<Figure> inPeriod() {
        return since(period.first());
    }

    /** Those from a month on. */
    List<Figure> since(YearMonth first) {
        return series.points().stream()
                .filter(point -> !point.month().isBefore(first))
                .map(Point::figure)
                .toList();
    }

    /** The months of the period that are not known, oldest first. */
    List<YearMonth> absent() {
        var known = series.points().stream()
                .filter(point -> point.figure() instanceof Figure.Known)
                .map(Point::month)
                .collect(Collectors.toSet());
        return period.months().stream().filter(Predicate.not(known::contains)).toList();
    }

    /** The newest month that is held. */
    YearMonth newest() {
        return series.points().get(series.points().size() - 1).month();
    }

    /** What every kind of evidence of it says first. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("indicator", indicator.id());
        values.put("area_code", area.code().value());
        values.put("area_name", area.name());
        values.put("period", period.id());
        values.put("months", series.points().get(0).month() + ".." + newest());
        return values;
    }
}
