package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public pair of stores can reach what is open, and nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StoresTests {

    @Autowired
    private JdbcClient records;

    @Autowired
    private Warehouse warehouse;

    @Autowired
    private Home home;

    @Test
    void bindsAThreadToThePublicRoleUnlessItSaysOtherwise() {
        assertThat(currentRole()).isEqualTo("watchward_public");
        assertThat(Reach.application(this::currentRole)).isEqualTo("watchward_app");
        assertThat(Reach.application(() -> Reach.publicly(this::currentRole))).isEqualTo("watchward_public");
    }

    @Test
    void letsTheApplicationOwnNothing() {
        var owned = Reach.application(
                () -> records.sql("select count(*) from pg_class where relowner = 'watchward_app'::regrole")
                        .query(Integer.class)
                        .single());

        assertThat(owned).isZero();
    }

    @Test
    void refusesThePublicRoleATableOfItsOwn() {
        assertThatThrownBy(() -> records.sql("create table public.mine (x int)").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void readsHeldEvidenceOnlyWithTheApplicationsReach() throws IOException {
        var held = home.evidenceHeld().resolve("held.parquet");
        write(held.toString());

        assertThat(Reach.application(() -> countRows(held.toString()))).isEqualTo(3);
        assertThatThrownBy(() -> countRows(held.toString())).hasMessageContaining("disabled by configuration");
    }

    @Test
    void readsOpenEvidencePublicly() {
        var open = home.evidenceOpen().resolve("open.parquet");
        write(open.toString());

        assertThat(countRows(open.toString())).isEqualTo(3);
    }

    @Test
    void leavesNoWayOutOfTheFolderOfOpenReleases() throws IOException {
        var secret = Files.writeString(home.path().resolve("secret.csv"), "a\n1\n");
        var around = home.evidenceOpen() + "/../../secret.csv";

        assertThatThrownBy(() -> publicly("select * from read_csv('" + secret + "')"))
                .hasMessageContaining("disabled");
        assertThatThrownBy(() -> publicly("select * from read_csv('" + around + "')"))
                .hasMessageContaining("disabled");
        assertThatThrownBy(() -> publicly("select * from glob('" + home.path() + "/*')"))
                .hasMessageContaining("disabled");
        assertThatThrownBy(() -> publicly("attach '" + home.path() + "/x.duckdb'"))
                .hasMessageContaining("disabled");
        assertThatThrownBy(() -> publicly("install httpfs")).hasMessageContaining("disabled");
        assertThatThrownBy(() -> publicly("set enable_external_access = true")).hasMessageContaining("locked");
        assertThatThrownBy(() -> publicly("set allowed_directories = ['/']")).hasMessageContaining("locked");
    }

    private void write(String parquet) {
        Reach.application(() ->
                warehouse.sql().sql("copy (from range(3)) to '" + parquet + "'").update());
    }

    private int countRows(String parquet) {
        return warehouse
                .sql()
                .sql("select count(*) from read_parquet('" + parquet + "')")
                .query(Integer.class)
                .single();
    }

    private void publicly(String statement) {
        warehouse.sql().sql(statement).query().listOfRows();
    }

    private String currentRole() {
        return records.sql("select current_user").query(String.class).single();
    }
}
