package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.RealData;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;

/**
 * Gwent's LSOAs that were split or merged in 2021: its files carry the old codes up to June 2022, both until December, the
 * new from then on. No row is lost or counted twice.
 */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RealSplitsTests {

    private static final String GWENT = "('W06000018', 'W06000019', 'W06000020', 'W06000021', 'W06000022')";

    @Autowired
    private Import imports;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient records;

    @Autowired
    private Home home;

    @Test
    void carriesEveryRowOfAChangedLsoaToItsChildrenAndNoOther() {
        Reach.application(() -> imports.run(
                List.of(RealData.path("data/geography"), RealData.path("data/police-uk/gwent.zip")),
                null,
                Progress.NONE));

        var families = families();
        assertThat(families.stream().filter(Family::split)).hasSize(8);
        assertThat(families.stream().filter(family -> !family.split())).hasSize(2);
        for (var family : families) {
            for (int month = 0; month < 7; month++) {
                var first = YearMonth.of(2022, 7).plusMonths(month).atDay(1).toString();
                assertThat(parts(family, first))
                        .as(family + " " + first)
                        .isEqualTo(published(family, first) + ".000000");
            }
        }
        assertThat(one("select cast(sum(rows) as varchar) from crime_month where area_type = 'lsoa'"))
                .isEqualTo(one("select count(lsoa_code) || '.000000' from " + rows()));
        assertThat(one("select cast(sum(rows) as varchar) from crime_month where area_code = 'W15000002'"))
                .isEqualTo("318350.000000");
    }

    /** Codes before and after that belong together. */
    private record Family(List<String> before, List<String> after, boolean split) {
        String all() {
            return listed(before) + ", " + listed(after);
        }
    }

    private List<Family> families() {
        var splits = Reach.application(() -> records.sql("""
                        select lsoa, array_agg(lsoa21 order by lsoa21) as children from areas.crosswalk
                        where method = 'apportioned' and lsoa21 in (select part from areas.nesting
                          where part_type = 'LSOA' and whole in %s)
                        group by lsoa
                        """.formatted(GWENT))
                .query((row, number) -> new Family(
                        List.of(row.getString("lsoa")),
                        List.of((String[]) row.getArray("children").getArray()),
                        true))
                .list());
        var merged = Reach.application(() -> records.sql("""
                        select lsoa21, array_agg(lsoa order by lsoa) as parents from areas.crosswalk
                        where method = 'merged' and lsoa21 in (select part from areas.nesting
                          where part_type = 'LSOA' and whole in %s)
                        group by lsoa21
                        """.formatted(GWENT))
                .query((row, number) -> new Family(
                        List.of((String[]) row.getArray("parents").getArray()),
                        List.of(row.getString("lsoa21")),
                        false))
                .list());
        return Stream.concat(splits.stream(), merged.stream()).toList();
    }

    private String parts(Family family, String month) {
        return one("select coalesce(cast(sum(rows) as varchar), '0.000000') from crime_month where area_code in ("
                + listed(family.after()) + ") and month = date '" + month + "'");
    }

    private String published(Family family, String month) {
        return one("select cast(count(*) as varchar) from " + rows() + " where lsoa_code in (" + family.all()
                + ") and month = date '" + month + "'");
    }

    private String rows() {
        var release = releases.current("police-street").get(0).id();
        return "read_parquet('" + home.evidenceOpen().resolve("police-street/" + release) + "/street-*.parquet')";
    }

    private String one(String query) {
        return evidence.sql().sql(query).query(String.class).single();
    }

    private static String listed(List<String> codes) {
        return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    }
}
