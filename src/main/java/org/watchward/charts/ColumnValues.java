package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.watchward.charts.ColumnChart.Column;

/** What the columns of a chart have in common: a scale from zero, and as many decimals each. */
record ColumnValues(ColumnChart chart) {

    Scale scale(int wanted) {
        var reference = chart.reference();
        var all = Stream.concat(
                        chart.columns().stream().flatMap(ColumnValues::values),
                        reference == null ? Stream.empty() : Stream.of(reference.value()))
                .mapToDouble(BigDecimal::doubleValue)
                .summaryStatistics();
        return all.getCount() == 0 ? Scale.withZero(0, 1, wanted) : Scale.withZero(all.getMin(), all.getMax(), wanted);
    }

    private static Stream<BigDecimal> values(Column column) {
        var value = column.value();
        return value == null ? Stream.empty() : column.interval().with(value);
    }

    String written(BigDecimal value) {
        return Amounts.drawn(value, Amounts.decimals(held().stream()));
    }

    List<BigDecimal> held() {
        return chart.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.value()))
                .toList();
    }

    double widest(int font) {
        return held().stream()
                .mapToDouble(value -> Lettering.width(written(value), font))
                .max()
                .orElse(0);
    }
}
