package org.watchward.charts;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.watchward.kernel.Period;

/** Months from left to right, years written under them. */
record MonthAxis(Period.Range span, double left, double right) {

    double step() {
        return (right - left) / span.length();
    }

    double startOf(YearMonth month) {
        return left + step() * ChronoUnit.MONTHS.between(span.first(), month);
    }

    double endOf(YearMonth month) {
        return startOf(month) + step();
    }

    double x(YearMonth month) {
        return startOf(month) + step() / 2;
    }

    double widthOf(Period.Range run) {
        return run.length() * step();
    }

    double middleOf(Period.Range run) {
        return startOf(run.first()) + widthOf(run) / 2;
    }

    void draw(Sheet sheet, double y) {
        sheet.line("chart-axis", left, y, right, y);
        sheet.path("chart-tick", ticks(month -> month.getMonthValue() != 1 && step() >= 3, y, 4));
        sheet.path("chart-axis", ticks(month -> month.getMonthValue() == 1, y, 9));
        years().forEach(year -> write(sheet, year, y + 12 + sheet.font()));
    }

    private String ticks(Predicate<YearMonth> marked, double y, int length) {
        return span.months().stream()
                .filter(marked)
                .map(month -> "M" + Svg.number(startOf(month)) + " " + Svg.number(y) + "v" + length)
                .collect(Collectors.joining());
    }

    private List<Period.Range> years() {
        return span.months().stream().collect(Collectors.groupingBy(YearMonth::getYear)).values().stream()
                .map(year -> new Period.Range(year.get(0), year.get(year.size() - 1)))
                .sorted((a, b) -> a.first().compareTo(b.first()))
                .toList();
    }

    private void write(Sheet sheet, Period.Range year, double y) {
        var label = Integer.toString(year.first().getYear());
        var every = Math.ceil((sheet.width(label) + 8) / (12 * step()));
        var turn = (year.first().getYear() - span.first().getYear()) % every == 0;
        if (turn && (widthOf(year) >= sheet.width(label) + 2 || every > 1)) {
            sheet.writeCentred("chart-quiet", label, middleOf(year), y);
        }
    }
}
