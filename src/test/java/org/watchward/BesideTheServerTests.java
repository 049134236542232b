package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command as a process of its own, beside a server that works in the same data folder. */
@Tag("slow")
class BesideTheServerTests {

    @TempDir
    private static Path folder;

    private static Path home = Path.of("home");
    private static @Nullable Process server;
    private static URI site = URI.create("http://localhost/");

    @BeforeAll
    static void serveASmallDemonstration() throws Exception {
        home = folder.resolve("home");
        assertThat(watchward(
                                "generate",
                                "--rows",
                                "4000",
                                "--out",
                                folder.resolve("county").toString())
                        .status())
                .isZero();
        server = process("serve", "--home", home.toString(), "--port", "0");
        site = URI.create(greeting(server).split(" ")[3]);
    }

    private static String greeting(Process server) throws IOException {
        var printed = server.inputReader();
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith("Watchward is at http://localhost:")) {
                return line;
            }
        }
        throw new AssertionError("the server ended without a greeting");
    }

    @AfterAll
    static void stop() throws Exception {
        var running = java.util.Objects.requireNonNull(server);
        running.destroy();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void servesWhatIsImportedMeanwhileAndAnswersTheShell() throws Exception {
        assertThat(page("/data")).contains("Nothing");

        var imported = watchward("import", folder.resolve("county").toString(), "--home", home.toString());
        assertThat(imported.status()).as(imported.output()).isZero();

        var figures = watchward(
                "figures",
                "--indicator",
                "all-crime",
                "--area",
                districtCode(),
                "--period",
                "2025",
                "--format",
                "csv",
                "--home",
                home.toString());
        assertThat(figures.status()).as(figures.output()).isZero();
        assertThat(figures.output().lines()).hasSize(2).last().asString().contains(",2025,known,");
        assertThat(page("/data")).contains("police");
        assertThat(page("/areas/" + districtCode())).contains(numerator(figures.output()));

        var report = Files.writeString(
                folder.resolve("report.md"),
                "---\ntitle: A report\n---\nThere were {{count of all-crime in " + districtCode()
                        + ", 2025}}.\n\n{{table of" + " all-crime and burglary in " + districtCode() + ", 2025}}\n");
        var made = watchward("document", report.toString(), "--out", folder.toString(), "--home", home.toString());
        assertThat(made.status()).as(made.output()).isZero();
        assertThat(Files.readString(folder.resolve("report.txt")))
                .contains("There were " + numerator(figures.output()) + ".");
        assertThat(Files.readAllLines(folder.resolve("report-figures.csv"))).hasSize(4);
        var wrong = Files.writeString(folder.resolve("wrong.md"), "---\ntitle: Wrong\n---\n{{count of all-crme}}\n");
        var refused = watchward("document", wrong.toString(), "--out", folder.toString(), "--home", home.toString());
        assertThat(refused.output()).contains("wrong.md:4:12: There is no indicator 'all-crme'. Nearest: all-crime");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(folder.resolve("wrong.html")).doesNotExist();

        var backup = folder.resolve("backup.zip");
        assertThat(watchward("backup", backup.toString(), "--home", home.toString())
                        .status())
                .isZero();
        var again = folder.resolve("again").toString();
        var restored = watchward("restore", backup.toString(), "--home", again);
        assertThat(restored.status()).as(restored.output()).isZero();
        var same = watchward(
                "figures",
                "--indicator",
                "all-crime",
                "--area",
                districtCode(),
                "--period",
                "2025",
                "--format",
                "csv",
                "--home",
                again);
        assertThat(same.output()).isEqualTo(figures.output());
    }

    /** The numerator of a CSV answer, as the page writes it: {@code 1,234}. */
    private static String numerator(String csv) {
        var header = List.of(csv.lines().findFirst().orElseThrow().split(","));
        var row = csv.lines().skip(1).findFirst().orElseThrow().split(",");
        return String.format(java.util.Locale.UK, "%,d", Long.parseLong(row[header.indexOf("numerator")]));
    }

    private static String districtCode() throws IOException {
        try (var files = Files.walk(folder.resolve("county"))) {
            var lookup = files.filter(file -> file.getFileName().toString().contains("LAD25_CSP25"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(lookup).get(1).split(",")[0].replace("\"", "");
        }
    }

    private static String page(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static Answer watchward(String... arguments) throws Exception {
        var process = process(arguments);
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private static Process process(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                Watchward.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private record Answer(int status, String output) {}
}
