package org.watchward.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;

/**
 * Counts that publishers give for areas and stretches of months.
 *
 * @param cells by what is counted, where and when
 */
record PublishedRecord(Map<Key, Cell> cells) {

    /** What is counted, where and when. */
    record Key(String dataset, String item, AreaCode area, YearMonth first, YearMonth last) {

        /** As it is typed: {@code ye2022-12}. */
        String period() {
            return first.plusMonths(11).equals(last) ? "ye" + last : first + ".." + last;
        }
    }

    /**
     * One published cell.
     *
     * @param rows absent where the publisher wrote a mark instead of a number
     * @param mark the publisher's mark; absent where there is a number
     */
    record Cell(
            @Nullable BigDecimal rows,
            @Nullable String mark,
            ReleaseId release,
            @Nullable LocalDate extracted,
            List<String> caveats) {}

    Tally tally(Indicator indicator, PublishedCount numerator, Area area, Period period) {
        var cell =
                cells.get(new Key(numerator.dataset(), numerator.item(), area.code(), period.first(), period.last()));
        if (cell == null) {
            return new Tally.Absent("no published count of " + indicator.inSentence() + " for " + area.name() + " in "
                    + period.words() + " is held" + heldInstead(numerator, area));
        }
        if (cell.rows() == null) {
            return new Tally.Absent("the publisher gives no count of " + indicator.inSentence() + " for " + area.name()
                    + " in " + period.words() + (cell.mark() == null ? "" : " but the mark [" + cell.mark() + "]"));
        }
        return new Tally.Counted(
                new Count(cell.rows(), BigDecimal.ZERO),
                Set.of(cell.release()),
                cell.extracted(),
                cell.caveats(),
                null);
    }

    /** {@code ; held are year ending December 2021 and year ending December 2022}, or nothing. */
    private String heldInstead(PublishedCount numerator, Area area) {
        var periods = cells.keySet().stream()
                .filter(key -> key.area().equals(area.code())
                        && key.item().equals(numerator.item())
                        && key.dataset().equals(numerator.dataset()))
                .map(Key::period)
                .sorted()
                .map(id -> Period.parse(id).words())
                .toList();
        return periods.isEmpty() ? "" : "; held are " + MonthWords.list(periods);
    }
}
