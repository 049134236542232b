package org.watchward.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.platform.FolderLock;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;

/** A backup restores to what was there, and a damaged one restores nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class BackupTests {

    @Autowired
    private Backup backup;

    @Autowired
    private Restore restore;

    @Autowired
    private Home home;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @TempDir
    private Path folder;

    private Path file = Path.of("backup.zip");

    @BeforeEach
    void keepSomething() throws Exception {
        file = folder.resolve("backup.zip");
        sql().sql("create schema trial").update();
        sql().sql("create table trial.part (id bigint primary key, whole bigint)")
                .update();
        sql().sql("create table trial.whole (id bigint generated always as identity primary key, name text)")
                .update();
        sql().sql("alter table trial.part add foreign key (whole) references trial.whole")
                .update();
        sql().sql("insert into trial.whole (name) values (E'tab\\there'), (null), ('naïve')")
                .update();
        sql().sql("insert into trial.part select 7, id from trial.whole where name = 'naïve'")
                .update();
        Files.createDirectories(home.evidenceOpen().resolve("r1"));
        Files.writeString(home.evidenceOpen().resolve("r1/rows.parquet"), "rows of a release");
    }

    @AfterEach
    void forget() {
        sql().sql("drop schema trial cascade").update();
        Home.delete(home.evidenceOpen().resolve("r1"));
    }

    @Test
    void restoresRecordsSequencesAndEvidence() throws Exception {
        backup.write(file);
        empty();

        restore.from(file);

        assertThat(sql().sql("select name from trial.whole order by id")
                        .query(String.class)
                        .list())
                .containsExactly("tab\there", null, "naïve");
        assertThat(sql().sql("insert into trial.whole (name) values ('next') returning id")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(home.evidenceOpen().resolve("r1/rows.parquet")).hasContent("rows of a release");
    }

    @Test
    void refusesToRestoreOverWhatIsThere() throws Exception {
        backup.write(file);

        assertThatThrownBy(() -> restore.from(file))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void restoresNothingFromADamagedFile() throws Exception {
        backup.write(file);
        empty();
        var damaged = rewritten("files/evidence/open/r1/rows.parquet", "other rows");

        assertThatThrownBy(() -> restore.from(damaged))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("rows.parquet is not what the manifest says");
        assertThat(sql().sql("select count(*) from trial.whole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(home.evidenceOpen().resolve("r1")).doesNotExist();
    }

    @Test
    void restoresNothingFromATruncatedFile() throws Exception {
        backup.write(file);
        var truncated = folder.resolve("truncated.zip");
        var bytes = Files.readAllBytes(file);
        Files.write(truncated, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> restore.from(truncated))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("not a whole backup");
    }

    @Test
    void waitsForNoImport() {
        try (var importing = FolderLock.tryExclusive(home, FolderLock.EVIDENCE).orElseThrow()) {
            assertThatThrownBy(() -> backup.write(file))
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("import is at work");
        }
        assertThat(file).doesNotExist();
    }

    private void empty() {
        sql().sql("truncate trial.whole, trial.part restart identity").update();
        Home.delete(home.evidenceOpen().resolve("r1"));
    }

    private Path rewritten(String name, String content) throws Exception {
        var copy = folder.resolve("damaged.zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(name)
                                ? content.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
        return Files.move(copy, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private JdbcClient sql() {
        return JdbcClient.create(owner);
    }
}
