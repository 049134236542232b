package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;
import org.watchward.platform.Shell;

class ServeCommandTests {

    @Test
    @Tag("slow")
    void refusesAColourThatSomeCannotReadInOneSentence(@TempDir Path folder) throws Exception {
        var start = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Dwatchward.partnership.colour=#ffd200",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watchward.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--home",
                        folder.resolve("home").toString())
                .redirectErrorStream(true)
                .start();

        var printed = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(start.waitFor()).isEqualTo(Shell.PLAIN_ERROR);
        assertThat(printed.lines())
                .singleElement()
                .asString()
                .startsWith("watchward.partnership.colour: #ffd200 has a contrast of 1.5");
    }
}
