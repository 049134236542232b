package org.watchward.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Scanned.Finding;
import org.watchward.web.api.Table;

/**
 * A page of what changed, the same for programs and at the shell.
 *
 * @param scanned all that was looked at
 * @param offset how many findings to pass over
 * @param limit how many to give at most
 */
record ChangesTable(Scanned scanned, int offset, int limit) {

    private static final List<String> COLUMNS = List.of(
            "rank",
            "indicator",
            "area_code",
            "area_name",
            "signal",
            "p_value",
            "adjusted_p",
            "since",
            "percent",
            "months",
            "rule",
            "reading",
            "words");

    Table table() {
        var rows = IntStream.range(0, findings().size())
                .mapToObj(at -> row(offset + at + 1, findings().get(at)))
                .toList();
        return new Table(
                "changes",
                COLUMNS,
                rows,
                Map.of(
                        "area_type",
                        scanned.areas().id(),
                        "series",
                        scanned.series(),
                        "judged",
                        scanned.judged(),
                        "matched",
                        scanned.findings().size(),
                        "offset",
                        offset));
    }

    /** The findings of this page. */
    List<Finding> findings() {
        var all = scanned.findings();
        var from = Math.min(offset, all.size());
        return all.subList(from, from + Math.min(limit, all.size() - from));
    }

    private static Map<String, @Nullable Object> row(int rank, Finding finding) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("rank", rank);
        row.put("indicator", finding.indicator().id());
        row.put("area_code", finding.area().code().value());
        row.put("area_name", finding.area().name());
        SignalRow.put(row, finding.signal());
        row.put("adjusted_p", finding.adjusted());
        return row;
    }
}
