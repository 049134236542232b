package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;
import org.watchward.platform.Shell;

/** The commands as a person types them, on a data folder of their own and on one restored from its backup. */
@Tag("slow")
class RestoredTrailTests {

    @TempDir
    private Path folder;

    @Test
    void bringsTheTrailBackWithItsKeyAndGoesOnWithIt() throws Exception {
        assertThat(shell("audit")).isEqualTo(2);
        assertThat(shell("audit", "export", "--out", file("first.csv"), "--home", file("home")))
                .isZero();
        assertThat(shell("audit", "export", "--out", file("second.csv"), "--home", file("home")))
                .isZero();
        assertThat(shell("audit", "verify", "--home", file("home"))).isZero();
        assertThat(shell("backup", file("backup.zip"), "--home", file("home"))).isZero();

        assertThat(shell("restore", file("backup.zip"), "--home", file("again")))
                .isZero();

        assertThat(folder.resolve("again/keys/audit.key"))
                .hasSameTextualContentAs(folder.resolve("home/keys/audit.key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("again/keys/audit.key"))))
                .isEqualTo("rw-------");
        assertThat(shell("audit", "verify", "--home", file("again"))).isZero();
        assertThat(shell("audit", "export", "--out", file("third.csv"), "--home", file("again")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("third.csv")))
                .hasSize(3)
                .startsWith(Files.readAllLines(folder.resolve("second.csv")).toArray(String[]::new));
        assertThat(Files.readString(folder.resolve("again/audit/head"))).startsWith("000000000000000003:");
        assertThat(shell("audit", "verify", "--home", file("again"))).isZero();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static int shell(String... arguments) {
        return new Shell(Watchward.class, new Watchward()).run(arguments);
    }
}
