package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;
import org.watchward.platform.Shell;

class GenerateCommandTests {

    @TempDir
    private Path folder;

    @Test
    void writesAFolderAndWritesItAgain() {
        var out = folder.resolve("county").toString();

        assertThat(run("generate", "--rows", "2000", "--months", "3", "--out", out))
                .isZero();
        assertThat(run("generate", "--rows", "1500", "--months", "3", "--street-only", "--out", out))
                .isZero();
    }

    @Test
    void writesOverNothingOfAnyoneElse() throws IOException {
        Files.writeString(folder.resolve("minutes.txt"), "of the board");

        assertThat(run("generate", "--rows", "2000", "--out", folder.toString()))
                .isEqualTo(2);

        assertThat(folder).isDirectoryContaining("glob:**minutes.txt");
        assertThat(folder.resolve("police-archive.zip")).doesNotExist();
    }

    @Test
    void saysWhichOptionIsOutOfRange() {
        var out = folder.resolve("new").toString();

        assertThat(run("generate", "--rows", "1", "--out", out)).isEqualTo(2);
        assertThat(run("generate", "--last", "2026-13", "--out", out)).isEqualTo(2);
        assertThat(run("generate", "--changes", "13", "--out", out)).isEqualTo(2);
        assertThat(run("generate", "--changes", "12", "--rows", "5000", "--out", out))
                .isEqualTo(2);
        assertThat(run("generate", "--prc-csp", "--rows", "9000000", "--out", out))
                .isEqualTo(2);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private static int run(String... arguments) {
        return new Shell(Watchward.class, new Watchward()).run(arguments);
    }
}
