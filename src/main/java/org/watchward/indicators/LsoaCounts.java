package org.watchward.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/** Rows of street-level crime in small areas, some categories together. */
@Component
class LsoaCounts {

    private final Evidence evidence;
    private final String query = Warehouse.query("indicators", "lsoa-counts");

    LsoaCounts(Evidence evidence) {
        this.evidence = evidence;
    }

    Read read(Set<AreaCode> lsoas, Set<YearMonth> months, Set<String> categories) {
        var counts = new HashMap<AreaCode, Map<YearMonth, BigDecimal>>();
        if (!lsoas.isEmpty() && !months.isEmpty()) {
            evidence.sql()
                    .sql(query)
                    .param("areas", EvidenceRows.codes(lsoas))
                    .param("months", EvidenceRows.months(months))
                    .param("categories", categories)
                    .query(row -> {
                        counts.computeIfAbsent(EvidenceRows.area(row), any -> new HashMap<>())
                                .put(EvidenceRows.month(row), row.getBigDecimal("rows"));
                    });
        }
        return new Read(counts);
    }

    /** Counts by LSOA and month; what is not there was not recorded, or not held. */
    record Read(Map<AreaCode, Map<YearMonth, BigDecimal>> counts) {

        BigDecimal of(AreaCode lsoa, Collection<YearMonth> months) {
            var ofLsoa = counts.getOrDefault(lsoa, Map.of());
            return months.stream()
                    .map(month -> ofLsoa.getOrDefault(month, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
