package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;

/** An import that is killed leaves the old release or the new one, whole, and the next command works. */
@Tag("crash")
class CrashTests {

    private static final int KILLS = 20;
    private static final int MONTHS = 24;
    private static final int ROWS_A_MONTH = 3_000;

    @TempDir
    private Path folder;

    @Test
    void leavesTheOldOrTheNewReleaseWholeWhereverItIsKilled() throws Exception {
        var home = folder.resolve("home");
        var random = new Random(20261122);
        assertThat(watchward(home, "import", archive("0", "Under investigation").toString())
                        .status())
                .isZero();
        var whole = timed(home, archive("1", "Awaiting court outcome"));
        var imports = 1;

        for (int kill = 0; kill < KILLS; kill++) {
            var zip = archive("kill-" + kill, "Outcome number " + kill);
            var process = process(home, "import", zip.toString());
            var ended = process.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            var releases = watchward(home, "releases");

            assertThat(releases.status()).as(releases.output()).isZero();
            var current = releases.output()
                    .lines()
                    .filter(line -> line.contains(" current"))
                    .toList();
            assertThat(current).as("killed: " + !ended).hasSize(1);
            assertThat(current.get(0)).contains(" " + MONTHS * ROWS_A_MONTH + " ");
            var held = releases.output()
                    .lines()
                    .filter(line -> line.startsWith("r") && !line.startsWith("release"))
                    .count();
            assertThat(held).isBetween((long) imports, imports + 2L);
            imports = (int) held;
            if (kill % 5 == 0) {
                var coverage = watchward(home, "coverage");
                assertThat(coverage.output())
                        .contains("2020  " + "# ".repeat(12).strip());
            }
        }

        var last = watchward(home, "import", archive("last", "Local resolution").toString());
        assertThat(last.status()).as(last.output()).isZero();
        assertThat(home.resolve("staging/import")).doesNotExist();
    }

    private long timed(Path home, Path zip) throws Exception {
        var began = System.nanoTime();
        var answer = watchward(home, "import", zip.toString());
        assertThat(answer.status()).as(answer.output()).isZero();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private Path archive(String name, String outcome) {
        var entries = new ArrayList<String>();
        for (int i = 0; i < MONTHS; i++) {
            var month = java.time.YearMonth.of(2020, 1).plusMonths(i).toString();
            entries.add(month + "/" + month + "-thames-valley-street.csv");
            entries.add(PoliceCsv.street()
                    .rows(ROWS_A_MONTH, "Thames Valley Police", month, "Burglary", outcome)
                    .text());
        }
        return PoliceCsv.zip(folder.resolve(name + ".zip"), entries.toArray(String[]::new));
    }

    private static Answer watchward(Path home, String... arguments) throws Exception {
        var process = process(home, arguments);
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private static Process process(Path home, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Watchward.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        var output = Files.createTempFile("watchward", ".out");
        output.toFile().deleteOnExit();
        return arguments[0].equals("import") && arguments[1].contains("kill-")
                ? new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start()
                : new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private record Answer(int status, String output) {}
}
