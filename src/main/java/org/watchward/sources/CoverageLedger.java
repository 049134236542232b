package org.watchward.sources;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works coverage out anew, for all forces, whenever a release became current. */
@Component
class CoverageLedger {

    private final JdbcClient records;

    CoverageLedger(JdbcClient records) {
        this.records = records;
    }

    void renew(Engine engine) {
        var counts = counts();
        records.sql("delete from sources.coverage").update();
        write(CoverageRule.judge(counts));
    }

    private List<CoverageRule.Count> counts() {
        return records.sql("""
                        select t.force, p.month, c.category, sum(c.rows) as rows, sum(c.unlocated) as unlocated
                        from sources.part p
                        join sources.reporter t on t.name = p.reporter
                        join sources.part_category c on c.part_id = p.id
                        where p.current and p.dataset = 'police-street' and t.territorial and t.force is not null
                        group by t.force, p.month, c.category
                        order by t.force, c.category, p.month
                        """)
                .query((row, number) -> new CoverageRule.Count(
                        row.getString("force"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("category"),
                        row.getLong("rows"),
                        row.getLong("unlocated")))
                .list();
    }

    private void write(List<CoverageRule.Judged> judged) {
        records.sql("""
                        insert into sources.coverage (force, month, category, rows, unlocated, state, reason)
                        select * from unnest(:forces::text[], :months::date[], :categories::text[], :rows::bigint[],
                          :unlocated::bigint[], :states::text[], :reasons::text[])
                        """)
                .param(
                        "forces",
                        judged.stream().map(each -> each.count().force()).toArray(String[]::new))
                .param(
                        "months",
                        judged.stream()
                                .map(each -> Date.valueOf(each.count().month().atDay(1)))
                                .toArray(Date[]::new))
                .param(
                        "categories",
                        judged.stream().map(each -> each.count().category()).toArray(String[]::new))
                .param("rows", judged.stream().map(each -> each.count().rows()).toArray(Long[]::new))
                .param(
                        "unlocated",
                        judged.stream().map(each -> each.count().unlocated()).toArray(Long[]::new))
                .param(
                        "states",
                        judged.stream().map(each -> each.state().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        judged.stream().map(CoverageRule.Judged::reason).toArray(String[]::new))
                .update();
    }
}
