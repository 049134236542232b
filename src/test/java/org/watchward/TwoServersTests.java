package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.access.Partnership;
import org.watchward.access.Visitor;
import org.watchward.access.signin.Authenticator;
import org.watchward.demo.DemonstrationCounty;

/** Two servers on one database and one data folder are one site: sessions, evidence and the trail, also when one is killed. */
@Tag("slow")
class TwoServersTests {

    private static final int TRIES = 20;
    private static final String SESSION = "watchward-session";

    @TempDir
    private Path folder;

    private final List<Process> running = new ArrayList<>();

    @AfterEach
    void stop() throws InterruptedException {
        running.forEach(Process::destroy);
        for (var process : running) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void behaveAsOneSiteWhileOneOfThemIsKilled() throws Exception {
        var one = serve();
        var other = serve();
        var administrator = new Visitor(one.port());
        administrator.send(
                other.link(),
                other.link(),
                "name",
                "The administrator",
                "email",
                "admin@example.org",
                "organisation",
                "Arden District Council",
                "kind",
                "district",
                "password",
                Partnership.PASSWORD);
        Authenticator.setUp(administrator);
        var there = new Visitor(other.port());
        there.carry(SESSION, administrator.cookie(SESSION));
        assertThat(there.get("/work").text()).contains("You are signed in as The administrator.");

        assertThat(districts(one)).isEmpty();
        bringData();
        assertThat(districts(other)).isNotEmpty().isEqualTo(districts(one));

        var guessing = new Thread(() -> guess(one.port()));
        guessing.start();
        guess(other.port());
        guessing.join();
        var killing = new Thread(() -> guess(other.port()));
        killing.start();
        one.process().destroyForcibly().waitFor();
        killing.join();

        assertThat(there.get("/work/audit?words=sign-in-failed").text()).contains(3 * TRIES + " lines");
        assertThat(there.send("/account", "/account/sign-out").status()).isEqualTo(302);
        succeeds("audit", "verify", "--home", home());
    }

    private void bringData() throws Exception {
        var county = folder.resolve("county");
        succeeds("generate", "--rows", "4000", "--out", county.toString());
        var files = DemonstrationCounty.published(county).stream().map(Path::toString);
        succeeds(Stream.concat(Stream.of("import", "--home", home()), files).toArray(String[]::new));
    }

    private void succeeds(String... arguments) throws Exception {
        var process = process(arguments);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Set<String> districts(Server server) {
        return new TreeSet<>(new Visitor(server.port())
                .get("/areas")
                .page()
                .select("main a[href^=/areas/]")
                .eachAttr("href"));
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    /** Different addresses each time, so that nobody is made to wait. */
    private static void guess(int port) {
        for (var at = 0; at < TRIES; at++) {
            new Visitor(port).signIn("nobody-" + port + "-" + at + "@example.org", "not a password");
        }
    }

    private record Server(Process process, int port, String link) {}

    private Server serve() throws IOException {
        var process = process("serve", "--port", "0", "--home", home());
        running.add(process);
        var printed = process.inputReader();
        var port = Integer.parseInt(lineWith(printed, "Watchward is at http://localhost:")
                .split(":")[2]
                .split(" ")[0]);
        var link = lineWith(printed, "/account/first/");
        return new Server(process, port, link.substring(link.indexOf("/account/")));
    }

    private static String lineWith(BufferedReader printed, String words) throws IOException {
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("the server ended without saying " + words);
    }

    private Process process(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Watchward.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
