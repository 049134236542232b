package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Evidence;

/** A data folder whose areas an earlier version counted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RecountTests {

    @Autowired
    private Import imports;

    @Autowired
    private Recount recount;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient records;

    @Autowired
    private Home home;

    @Test
    void countsAnewWhatAnEarlierVersionCounted(@TempDir Path files) throws IOException {
        Files.writeString(
                files.resolve("2025-03-thames-valley-street.csv"),
                PoliceCsv.HEADER + "\n"
                        + ",2025-03,Thames Valley Police,Thames Valley Police,,,No Location,,,Burglary,,\n");
        Reach.application(() -> imports.run(List.of(files), null, Progress.NONE));
        var folder = asAnEarlierVersionLeftIt();

        Reach.application(recount::ifMadeByAnEarlierVersion);

        assertThat(Reach.application(() -> evidence.sql()
                        .sql("select sum(rows) from crime_month where area_type = 'force'")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(newest("crimes")).isNotEqualTo(folder);
    }

    @Test
    void leavesAloneWhatItCountedItself(@TempDir Path files) throws IOException {
        Files.writeString(
                files.resolve("2025-04-thames-valley-street.csv"),
                PoliceCsv.HEADER + "\n"
                        + ",2025-04,Thames Valley Police,Thames Valley Police,,,No Location,,,Burglary,,\n");
        Reach.application(() -> imports.run(List.of(files), null, Progress.NONE));
        var before = newest("number");

        Reach.application(recount::ifMadeByAnEarlierVersion);

        assertThat(newest("number")).isEqualTo(before);
    }

    /** The folder is there, and what it counted is not what is counted now. */
    private String asAnEarlierVersionLeftIt() throws IOException {
        var folder = newest("crimes");
        Files.delete(home.evidenceOpen().resolve(folder).resolve("crime_month.parquet"));
        Reach.application(() -> records.sql("""
                        insert into sources.generation (number, crimes, built_at, made_by)
                        select number + 1, crimes, built_at, 0
                        from sources.generation
                        order by number desc
                        limit 1
                        """).update());
        return folder;
    }

    private String newest(String column) {
        return Reach.application(() -> records.sql(
                        "select cast(" + column + " as text) from sources.generation order by number desc limit 1")
                .query(String.class)
                .single());
    }
}
