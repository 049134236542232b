package org.watchward.sources;

import static java.util.stream.Collectors.joining;
import static org.watchward.platform.Warehouse.quoted;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.platform.Warehouse;

/** Works coverage out anew, for all forces, whenever a release became current. */
@Component
class CoverageLedger {

    private final Home home;
    private final JdbcClient records;
    private final CrimeTypes types;

    CoverageLedger(Home home, JdbcClient records, CrimeTypes types) {
        this.home = home;
        this.records = records;
        this.types = types;
    }

    void renew(Engine engine) {
        var counts = counts();
        records.sql("delete from sources.coverage").update();
        write(CoverageRule.judge(counts, onsYears(engine), types::title));
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

    /** What ONS counted of each force in whole years, where its table is held. */
    private List<CoverageRule.OnsYear> onsYears(Engine engine) {
        var files = records.sql("""
                        select r.folder || '/published_count.parquet'
                        from sources.release r
                        join sources.release_table t on t.release_id = r.id
                        where r.current and r.dataset = 'ons-csp' and t.name = 'published_count'
                        """).query(String.class).list();
        if (files.isEmpty()) {
            return List.of();
        }
        var evidence = Objects.requireNonNull(home.evidenceOpen().getParent());
        var query = Warehouse.query("sources", "ons-years")
                .replace(
                        ":files",
                        files.stream()
                                .map(file -> quoted(evidence.resolve(file).toString()))
                                .collect(joining(", ", "[", "]")))
                .replace(":items", items());
        var years = new ArrayList<CoverageRule.OnsYear>();
        try (var session = engine.session();
                var sql = session.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                years.add(new CoverageRule.OnsYear(
                        rows.getString("area_code"),
                        rows.getString("category"),
                        YearMonth.from(rows.getObject("period_start", LocalDate.class)),
                        rows.getLong("rows")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the ONS counts could not be read", e);
        }
        return years;
    }

    private String items() {
        return types.onsItems().entrySet().stream()
                .flatMap(type -> type.getValue().stream()
                        .map(item -> "(" + quoted(type.getKey()) + ", " + quoted(item) + ", "
                                + type.getValue().size() + ")"))
                .collect(joining(", "));
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
