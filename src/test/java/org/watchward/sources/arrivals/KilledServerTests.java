package org.watchward.sources.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;
import org.watchward.access.Multipart;
import org.watchward.access.Visitor;
import org.watchward.sources.PoliceCsv;

/** A server that is killed anywhere in a job leaves nothing half, and the next one brings the job to its end. */
@Tag("crash")
class KilledServerTests {

    private static final int KILLS = 6;
    private static final int MONTHS = 12;
    private static final int ROWS_A_MONTH = 4_000;
    private static final String DATA = "/work/data";

    @TempDir
    private Path folder;

    private @Nullable Process server;

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void bringsItsJobsToTheirEndWhereverItIsKilled() throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("synthetic.txt"), "invented\n");
        var random = new Random(20261122);
        for (int kill = 0; kill < KILLS; kill++) {
            var analyst = analyst(start(home));
            var arrival = send(analyst, archive(kill));
            if (kill % 2 == 1) {
                assertThat(ended(analyst, arrival)).contains("Waits for a decision");
                analyst.send(arrival, arrival + "/make-current");
            }
            TimeUnit.MILLISECONDS.sleep(random.nextLong(2_500));
            kill();

            var again = analyst(start(home));
            var text = ended(again, arrival);
            if (text.contains("Waits for a decision")) {
                again.send(arrival, arrival + "/make-current");
                text = ended(again, arrival);
            }

            assertThat(text).as("killed " + kill).contains("Was made current");
            assertThat(releases(again)).isEqualTo(kill + 1);
            assertThat(again.get("/data").text()).contains("12 months");
            stop();
        }
        assertThat(inside(home.resolve("staging/arrivals"))).isEmpty();
        assertThat(inside(home.resolve("evidence/open/police-street"))).hasSize(KILLS);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.toList();
        }
    }

    private static long releases(Visitor analyst) {
        return analyst.get(DATA + "/releases").page().select("tbody tr").size();
    }

    /** A later kill brings a later extract, with more outcomes, of the same months. */
    private byte[] archive(int number) throws IOException {
        var entries = new ArrayList<String>();
        for (int at = 0; at < MONTHS; at++) {
            var month = YearMonth.of(2020, 1).plusMonths(at).toString();
            entries.add(month + "/" + month + "-thames-valley-street.csv");
            entries.add(PoliceCsv.street()
                    .rows(ROWS_A_MONTH - number, "Thames Valley Police", month, "Burglary", "Under investigation")
                    .rows(number, "Thames Valley Police", month, "Burglary", "Local resolution")
                    .text());
        }
        return Files.readAllBytes(
                PoliceCsv.zip(folder.resolve("archive-" + number + ".zip"), entries.toArray(String[]::new)));
    }

    private static String send(Visitor analyst, byte[] zip) {
        var answer = analyst.sendFiles(DATA, DATA, new Multipart().file("archive.zip", zip));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.leadsTo().replaceFirst(".*(/work/data/[0-9]+)", "$1");
    }

    private static String ended(Visitor analyst, String path) throws InterruptedException {
        for (int waited = 0; waited < 900; waited++) {
            var page = analyst.get(path);
            if (page.page().selectFirst("#job") == null) {
                return page.text();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the job has not ended: " + analyst.get(path).text());
    }

    private static Visitor analyst(int port) {
        var visitor = new Visitor(port);
        visitor.send("/account/sign-in", "/account/demonstration", "role", "analyst");
        assertThat(visitor.get(DATA).status()).isEqualTo(200);
        return visitor;
    }

    private void kill() throws InterruptedException {
        java.util.Objects.requireNonNull(server).destroyForcibly().waitFor();
    }

    private int start(Path home) throws IOException {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watchward.class.getName(),
                        "serve",
                        "--home",
                        home.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true);
        builder.environment().put("WATCHWARD_JOBS_HEARTBEAT", "300ms");
        server = builder.start();
        var printed = server.inputReader(StandardCharsets.UTF_8);
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith("Watchward is at http://localhost:")) {
                drain(printed);
                return URI.create(line.split(" ")[3]).getPort();
            }
        }
        throw new AssertionError("the server ended without a greeting");
    }

    /** A server whose words nobody reads would wait for a reader. */
    private static void drain(java.io.BufferedReader printed) {
        var reader = new Thread(() -> printed.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }
}
