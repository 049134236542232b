package org.watchward.indicators;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Count;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/** Rows of street-level crime by area, month and category, from the view of {@code sources}. */
@Component
class CrimeMonths {

    private final Evidence evidence;
    private final String query = Warehouse.query("indicators", "crime-months");

    CrimeMonths(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What was counted, by area, month and category; what is not there was not recorded, or not held. */
    Map<AreaCode, Map<YearMonth, Map<String, Count>>> read(Set<AreaCode> areas, Period months) {
        var counts = new HashMap<AreaCode, Map<YearMonth, Map<String, Count>>>();
        evidence.sql()
                .sql(query)
                .param("areas", areas.stream().map(AreaCode::value).toList())
                .param("first", firstDay(months.first()))
                .param("last", firstDay(months.last()))
                .query(row -> {
                    add(counts, row);
                });
        return counts;
    }

    private static void add(Map<AreaCode, Map<YearMonth, Map<String, Count>>> counts, ResultSet row)
            throws SQLException {
        counts.computeIfAbsent(new AreaCode(row.getString("area_code")), area -> new HashMap<>())
                .computeIfAbsent(YearMonth.from(row.getObject("month", LocalDate.class)), month -> new HashMap<>())
                .put(row.getString("category"), new Count(row.getBigDecimal("rows"), row.getBigDecimal("estimated")));
    }

    private static Date firstDay(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
