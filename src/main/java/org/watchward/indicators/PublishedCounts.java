package org.watchward.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;

/** Counts that publishers give for areas and stretches of months, from the view of {@code sources}. */
@Component
class PublishedCounts {

    private final Evidence evidence;
    private final Releases releases;
    private final String query = Warehouse.query("indicators", "published-counts");

    PublishedCounts(Evidence evidence, Releases releases) {
        this.evidence = evidence;
        this.releases = releases;
    }

    PublishedRecord read(Collection<PublishedCount> numerators, Set<AreaCode> areas) {
        if (numerators.isEmpty()) {
            return new PublishedRecord(Map.of());
        }
        var cells = new HashMap<PublishedRecord.Key, PublishedRecord.Cell>();
        var extracted = new HashMap<ReleaseId, @Nullable LocalDate>();
        evidence.sql()
                .sql(query)
                .param(
                        "datasets",
                        numerators.stream()
                                .map(PublishedCount::dataset)
                                .distinct()
                                .toList())
                .param(
                        "items",
                        numerators.stream().map(PublishedCount::item).distinct().toList())
                .param("areas", areas.stream().map(AreaCode::value).toList())
                .query(row -> {
                    cells.put(key(row), cell(row, extracted));
                });
        return new PublishedRecord(cells);
    }

    private static PublishedRecord.Key key(ResultSet row) throws SQLException {
        return new PublishedRecord.Key(
                row.getString("dataset"),
                row.getString("item"),
                new AreaCode(row.getString("area_code")),
                YearMonth.from(row.getObject("period_start", LocalDate.class)),
                YearMonth.from(row.getObject("period_end", LocalDate.class)));
    }

    private PublishedRecord.Cell cell(ResultSet row, Map<ReleaseId, @Nullable LocalDate> extracted)
            throws SQLException {
        var release = new ReleaseId(row.getLong("release"));
        if (!extracted.containsKey(release)) {
            extracted.put(
                    release, releases.find(release).map(Release::extracted).orElse(null));
        }
        var caveat = row.getString("caveat");
        return new PublishedRecord.Cell(
                row.getBigDecimal("rows"),
                row.getString("shorthand"),
                release,
                extracted.get(release),
                caveat == null ? List.of() : List.of(caveat));
    }
}
