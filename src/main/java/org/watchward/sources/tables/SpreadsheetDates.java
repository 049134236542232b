package org.watchward.sources.tables;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** A spreadsheet holds a date as a number of days that only its style shows as a date; this tells and writes them. */
final class SpreadsheetDates {

    /** How a style shows a number: the id of its format, and the format itself. */
    record Format(int id, @Nullable String pattern) {}

    private final boolean from1904;
    private final Map<Integer, Boolean> dates = new HashMap<>();

    SpreadsheetDates(boolean from1904) {
        this.from1904 = from1904;
    }

    boolean date(int style, IntFunction<Format> formats) {
        return dates.computeIfAbsent(style, s -> {
            var format = formats.apply(s);
            return DateUtil.isADateFormat(format.id(), format.pattern());
        });
    }

    String shown(double days) {
        var moment = DateUtil.isValidExcelDate(days) ? moment(days) : null;
        if (moment == null) {
            return Numbers.plain(days);
        }
        if (days < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private @Nullable LocalDateTime moment(double days) {
        return DateUtil.getLocalDateTime(days, from1904, true);
    }
}
