package org.watchward;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.watchward.platform.Home;

/**
 * From {@code ./watchward serve} to the first page, in seconds: the very first start in an empty folder, which makes its
 * PostgreSQL, and later ones. Beside it the time this machine takes to start an empty Java, to judge the machine by.
 */
public final class StartBench {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private StartBench() {}

    /** Prints the seconds; takes the number of later starts (default 3). */
    public static void main(String[] arguments) throws Exception {
        var later = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        run("./watchward", "--version").waitFor();
        var emptyJava = seconds(() -> run("java", "-version").waitFor());
        var folder = Files.createTempDirectory("watchward-start");
        try {
            System.out.printf("empty Java: %.2f s%n", emptyJava);
            report("very first start, first page (at most 15 s wanted)", firstPage(folder), emptyJava);
            for (int start = 1; start <= later; start++) {
                report("later start, first page (at most 10 s wanted)", firstPage(folder), emptyJava);
            }
        } finally {
            Home.delete(folder);
        }
    }

    private static void report(String what, double seconds, double emptyJava) {
        System.out.printf("%s: %.2f s, %.1f times an empty Java%n", what, seconds, seconds / emptyJava);
    }

    private static double firstPage(Path folder) throws Exception {
        var port = freePort();
        var began = System.nanoTime();
        var server = run("./watchward", "serve", "--home", folder.toString(), "--port", Integer.toString(port));
        try {
            awaitPage(URI.create("http://127.0.0.1:" + port + "/"), server);
            return (System.nanoTime() - began) / 1e9;
        } finally {
            server.destroy();
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    private static void awaitPage(URI page, Process server) throws Exception {
        while (server.isAlive()) {
            try {
                if (BROWSER.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("the server ended before it gave a page");
    }

    private static Process run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static double seconds(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private interface Work {
        void run() throws Exception;
    }
}
