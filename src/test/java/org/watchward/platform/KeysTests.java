package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {

    @TempDir
    private Path folder;

    private Keys keys = new Keys(new Home(Path.of("home")), "");

    @BeforeEach
    void inAFolderOfTheirOwn() {
        keys = new Keys(new Home(folder), "");
    }

    @Test
    void makesAKeyOnceThatOnlyItsOwnerCanRead() throws Exception {
        assertThat(keys.find("trial")).isEmpty();

        var made = keys.findOrMake("trial");

        assertThat(made.getEncoded()).hasSize(32);
        assertThat(keys.findOrMake("trial")).isEqualTo(made);
        assertThat(keys.find("trial")).contains(made);
        assertThat(keys.findOrMake("another")).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/trial.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void givesAllWhoAskAtOnceTheSameKey() throws Exception {
        var found = new HashSet<>();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Object> ask = () -> new Keys(new Home(folder), "").findOrMake("trial");
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(each -> ask).toList())) {
                found.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(found).hasSize(1);
    }

    @Test
    void keepsKeysInTheFolderThatIsSet() {
        var elsewhere = folder.resolve("elsewhere");

        new Keys(new Home(folder), elsewhere.toString()).findOrMake("trial");

        assertThat(elsewhere.resolve("trial.key")).exists();
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void refusesAKeyThatAnybodyCanRead() throws Exception {
        keys.findOrMake("trial");
        Files.setPosixFilePermissions(keys.file("trial"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> keys.find("trial"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAKeyThatIsDamaged() throws Exception {
        keys.findOrMake("trial");
        Files.writeString(keys.file("trial"), "g".repeat(64) + "\n");

        assertThatThrownBy(() -> keys.findOrMake("trial"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("is damaged: it should be 64 digits");
    }

    @Test
    void saysWhenAKeyCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("keys"), "a file where the folder should be");

        assertThatThrownBy(() -> keys.findOrMake("trial"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("cannot be written");
    }
}
