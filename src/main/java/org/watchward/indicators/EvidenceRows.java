package org.watchward.indicators;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.watchward.kernel.AreaCode;

/** How codes and months are given to queries and read from their rows. */
final class EvidenceRows {

    private EvidenceRows() {}

    static List<String> codes(Collection<AreaCode> areas) {
        return areas.stream().map(AreaCode::value).toList();
    }

    static List<Date> months(Collection<YearMonth> months) {
        return months.stream().map(month -> Date.valueOf(month.atDay(1))).toList();
    }

    static AreaCode area(ResultSet row) throws SQLException {
        return new AreaCode(row.getString("area_code"));
    }

    static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
