package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.access.Partnership;
import org.watchward.access.Visitor;
import org.watchward.access.signin.Authenticator;

/** Two servers on one database: a session of one is one of the other, and the trail is one chain, also when one is killed. */
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
        var one = serve("one");
        var other = serve("other");
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
        var verified =
                process("audit", "verify", "--home", folder.resolve("other").toString());
        var said = new String(verified.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verified.waitFor()).as(said).isZero();
    }

    /** Different addresses each time, so that nobody is made to wait. */
    private static void guess(int port) {
        for (var at = 0; at < TRIES; at++) {
            new Visitor(port).signIn("nobody-" + port + "-" + at + "@example.org", "not a password");
        }
    }

    private record Server(Process process, int port, String link) {}

    private Server serve(String home) throws IOException {
        var process =
                process("serve", "--port", "0", "--home", folder.resolve(home).toString());
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
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("WATCHWARD_POSTGRES_FOLDER", folder.resolve("postgres").toString());
        builder.environment()
                .put("WATCHWARD_KEYS_FOLDER", folder.resolve("keys").toString());
        return builder.start();
    }
}
