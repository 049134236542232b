package org.watchward.sources.arrivals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.ReleaseId;

/** What a release would take back if it were put back in use. */
@Component
class TakingBack {

    private final JdbcClient records;

    TakingBack(JdbcClient records) {
        this.records = records;
    }

    Changes by(ReleaseId id) {
        return new Changes(months(id), editions(id), List.of());
    }

    private List<Changes.Month> months(ReleaseId id) {
        return records.sql("""
                        select mine.dataset, mine.reporter, mine.month, mine.rows,
                          theirs.release_id as before, theirs.rows as rows_before
                        from (select distinct on (reporter, month) *
                              from sources.part
                              where release_id = :id
                              order by reporter, month, current desc, rows desc, id desc) mine
                        left join sources.part theirs on theirs.dataset = mine.dataset
                          and theirs.reporter = mine.reporter and theirs.month = mine.month and theirs.current
                        where not mine.current
                        order by mine.reporter, mine.month
                        """)
                .param("id", id.number())
                .query((row, number) -> new Changes.Month(
                        row.getString("dataset"),
                        row.getString("reporter"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        release(row.getObject("before", Long.class)),
                        row.getLong("rows_before"),
                        id.toString(),
                        row.getLong("rows")))
                .list();
    }

    private List<Changes.Edition> editions(ReleaseId id) {
        return records.sql("""
                        select mine.dataset, mine.edition, mine.rows_accepted as rows,
                          theirs.id as before, theirs.rows_accepted as rows_before
                        from sources.release mine
                        left join sources.release theirs on theirs.dataset = mine.dataset
                          and theirs.edition = mine.edition and theirs.current
                        where mine.id = :id and not mine.current
                          and not exists (select from sources.part p where p.release_id = mine.id)
                        """)
                .param("id", id.number())
                .query((row, number) -> new Changes.Edition(
                        row.getString("dataset"),
                        row.getString("edition"),
                        release(row.getObject("before", Long.class)),
                        row.getLong("rows_before"),
                        id.toString(),
                        row.getLong("rows")))
                .list();
    }

    private static @Nullable String release(@Nullable Long number) {
        return number == null ? null : "r" + number;
    }
}
