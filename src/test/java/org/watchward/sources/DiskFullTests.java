package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Releases;

/** A data folder on a disk of six megabytes; only root can make one, and says so otherwise. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@DirtiesContext
class DiskFullTests {

    @TempDir
    private static Path elsewhere;

    private static Path smallDisk =
            Path.of("target", "small-disk-" + UUID.randomUUID()).toAbsolutePath();

    @Autowired
    private Import imports;

    @Autowired
    private Releases releases;

    @DynamicPropertySource
    static void putTheDataFolderOnTheSmallDisk(DynamicPropertyRegistry properties) throws Exception {
        Files.createDirectories(smallDisk);
        if (run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", smallDisk.toString()) != 0) {
            throw new TestAbortedException("Only root can make a small disk to fill");
        }
        properties.add("watchward.home", smallDisk::toString);
        properties.add(
                "watchward.postgres.folder",
                () -> Path.of("target", "test-postgres").toAbsolutePath().toString());
        properties.add(
                "watchward.postgres.database",
                () -> "test_disk_full_" + ProcessHandle.current().pid());
    }

    @AfterAll
    static void takeTheSmallDiskAway() throws Exception {
        run("umount", "-l", smallDisk.toString());
        Files.deleteIfExists(smallDisk);
    }

    @Test
    void saysThatTheDiskIsFullAndChangesNothing() {
        var large = PoliceCsv.street().rows(60_000, "2022-01").into(elsewhere.resolve("large.csv"));
        var small = PoliceCsv.street().rows(30, "2022-01").into(elsewhere.resolve("small.csv"));

        assertThatThrownBy(() -> Reach.application(() -> imports.run(List.of(large), null, Progress.NONE)))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("is full")
                .hasMessageContaining("large.csv")
                .hasMessageContaining("Nothing was made current");
        assertThat(releases.list()).isEmpty();

        Reach.application(() -> imports.run(List.of(small), null, Progress.NONE));
        assertThat(releases.list()).hasSize(1);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
