package org.watchward.indicators;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Rate;
import org.watchward.kernel.Period;

/** An answer as a row of named values, the same in every format. What is not known has no value, which is never 0. */
public final class FigureRow {

    /** The columns of a table of figures, in order. */
    public static final List<String> COLUMNS = List.of(
            "indicator",
            "area_code",
            "area_name",
            "period",
            "status",
            "value",
            "numerator",
            "denominator",
            "lower95",
            "upper95",
            "compared_with",
            "change_percent",
            "change_lower95",
            "change_upper95",
            "as_of",
            "releases",
            "verdict",
            "p_value");

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private FigureRow(Indicator indicator, Area area, Period period, Figure figure) {
        COLUMNS.forEach(column -> values.put(column, null));
        values.put("indicator", indicator.id());
        values.put("area_code", area.code().value());
        values.put("area_name", area.name());
        values.put("period", period.id());
        values.put("status", figure.status());
        if (figure instanceof Figure.Known known) {
            put(known);
        }
    }

    /** The row of an answer. */
    public static FigureRow of(Answer answer) {
        var row = new FigureRow(answer.indicator(), answer.area(), answer.period(), answer.figure());
        if (answer.comparison() instanceof Comparison.Change change) {
            row.put(change);
        }
        return row;
    }

    /** A figure that is compared with nothing, such as a month of a series. */
    public static FigureRow of(Indicator indicator, Area area, Period period, Figure figure) {
        return new FigureRow(indicator, area, period, figure);
    }

    /** The values by column; null where there is none. */
    public Map<String, @Nullable Object> values() {
        return values;
    }

    /** The values as text in the order of the columns; empty where there is none. */
    List<String> cells() {
        return values.values().stream().map(FigureRow::text).toList();
    }

    private void put(Figure.Known known) {
        if (known.counted()) {
            values.put("numerator", known.count().value());
        }
        if (known.rate() != null) {
            put(known.rate());
        }
        values.put("as_of", known.asOf());
        values.put("releases", known.releases().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    private void put(Rate rate) {
        values.put("value", rate.value());
        if (!rate.denominator().equals(Denominator.UNPUBLISHED)) {
            values.put("denominator", rate.denominator().number());
        }
        put("lower95", "upper95", rate.interval95());
    }

    private void put(Comparison.Change change) {
        values.put("compared_with", change.comparedWith().id());
        values.put("change_percent", change.percent());
        put("change_lower95", "change_upper95", change.interval95());
        values.put("verdict", change.verdict().words());
        values.put("p_value", change.judgement().pValue());
    }

    private void put(String lower, String upper, @Nullable Limits limits) {
        if (limits != null) {
            values.put(lower, limits.lower());
            values.put(upper, limits.upper());
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
