package org.watchward.publicsite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.watchward.Watchward;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Shell;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/**
 * A hundred readers at once who walk 500 different pages of areas and indicators, of a server that starts as it does for everyone.
 * Beside it a static file as large as the mean of those pages are on the wire, from the same server, and the same pages made anew
 * each time.
 *
 * <p>{@code ./bench PortalBench [ROWS]}, 20 million unless said. Asked of it: no error, 99 in 100 answers within 300 ms, and at
 * least half as many answers a second as of the static file. wrk runs beside the server, on the same cores.
 */
public final class PortalBench {

    private static final int PAGES = 500;
    private static final int WARMING = 100;
    private static final int SECONDS = 20;
    private static final int SECONDS_ANEW = 60;
    private static final int MOST_WARMING_MINUTES = 20;
    private static final int MOST_MS = 300;
    private static final double LEAST_RATIO = 0.5;
    private static final String STATIC = "/assets/as-large-as-a-page.bin";

    private final HttpClient reader = HttpClient.newHttpClient();
    private final Path work;
    private final Path home;
    private final Wrk wrk;

    private PortalBench(Path work, Wrk wrk) throws IOException {
        this.work = work;
        this.wrk = wrk;
        home = Files.createDirectories(work.resolve("home"));
    }

    /** Measures with as many rows as are named. */
    public static void main(String[] arguments) throws Exception {
        var rows = arguments.length == 0 ? 20_000_000 : Long.parseLong(arguments[0]);
        var work = Files.createTempDirectory(Path.of("target"), "portal-bench").toAbsolutePath();
        try {
            var wrk = Wrk.find(work);
            if (wrk.isEmpty()) {
                System.err.println("wrk is not installed: apt-get install wrk, or brew install wrk.");
                System.exit(2);
            }
            new PortalBench(work, wrk.get()).measure(rows);
        } finally {
            Home.delete(work);
        }
    }

    private void measure(long rows) throws Exception {
        System.out.printf(
                Locale.UK,
                "%,d rows, %d processors, 100 connections, %d pages%n",
                rows,
                Runtime.getRuntime().availableProcessors(),
                PAGES);
        var pages = imported(rows);
        Wrk.Load remembered;
        Wrk.Load file;
        try (var server = new Server("64MB")) {
            var size = made(server.site, pages);
            placeFile(size);
            wrk.walk(server.site, pages, 5);
            remembered = wrk.walk(server.site, pages, SECONDS);
            wrk.walk(server.site, List.of(STATIC), 5);
            file = wrk.walk(server.site, List.of(STATIC), SECONDS);
        }
        System.out.println("pages remembered   " + remembered);
        System.out.println("a file as large    " + file);
        try (var server = new Server("0")) {
            made(server.site, pages.subList(0, WARMING));
            System.out.println("pages made anew    " + wrk.walk(server.site, pages, SECONDS_ANEW));
        }
        var ratio = remembered.perSecond() / file.perSecond();
        System.out.printf(
                Locale.UK,
                "pages to file: %.2f (at least %.1f wanted), 99%% within %.0f ms (%d wanted), %d errors (none wanted)%n",
                ratio,
                LEAST_RATIO,
                remembered.ninetyNinth(),
                MOST_MS,
                remembered.errors());
        if (ratio < LEAST_RATIO || remembered.ninetyNinth() > MOST_MS || remembered.errors() > 0) {
            throw new IllegalStateException("the portal is too slow");
        }
    }

    /** Fills the home; answers addresses of pages that show something, the same ones for as many rows. */
    private List<String> imported(long rows) throws IOException {
        var county = work.resolve("county");
        var streets = work.resolve("streets");
        shell("generate", "--rows", "50000", "--out", county.toString());
        shell("generate", "--street-only", "--rows", Long.toString(rows), "--out", streets.toString());
        try (var application = new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .properties("watchward.home=" + home)
                .run()) {
            var imports = application.getBean(Import.class);
            Reach.application(() -> imports.run(DemonstrationCounty.published(county), null, Progress.NONE));
            Reach.application(() -> imports.run(List.of(streets.resolve("police-archive.zip")), null, Progress.NONE));
            Home.delete(streets);
            System.out.println("requests a minute that one address may make of /api/v1: "
                    + application.getEnvironment().getProperty("watchward.api.requests-per-minute")
                    + "; of pages: no limit");
            return drawn(application);
        }
    }

    private static List<String> drawn(ApplicationContext application) {
        var figures = application.getBean(PublicFigures.class);
        var random = new Random(500);
        var places = new ArrayList<>(Stream.of(AreaType.DISTRICT, AreaType.WARD, AreaType.LSOA)
                .flatMap(type -> application.getBean(Areas.class).list(type).stream())
                .filter(Area::current)
                .toList());
        Collections.shuffle(places, random);
        var pages = new ArrayList<String>();
        for (var at = 0; pages.size() < PAGES; at++) {
            var place = places.get(at % places.size());
            var held = List.copyOf(new TreeSet<>(figures.latest(
                            figures.indicators().stream()
                                    .filter(indicator -> indicator.areas().contains(place.type()))
                                    .toList(),
                            place)
                    .keySet()));
            pages.add("/areas/" + place.code());
            pages.add("/areas/" + place.code() + "/" + held.get(random.nextInt(held.size())));
        }
        return List.copyOf(pages);
    }

    /** Has every page made once; answers how large they are on the wire, on average. */
    private int made(URI site, List<String> pages) throws Exception {
        var began = System.nanoTime();
        var bytes = 0L;
        for (var page : pages) {
            var request = HttpRequest.newBuilder(site.resolve(page)).header("Accept-Encoding", "gzip");
            var answer = reader.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            bytes += answer.body().length;
            if (System.nanoTime() - began > TimeUnit.MINUTES.toNanos(MOST_WARMING_MINUTES)) {
                throw new IllegalStateException("making " + pages.size() + " pages takes too long");
            }
        }
        var mean = (int) (bytes / pages.size());
        System.out.printf(
                Locale.UK,
                "made one after another in %.0f ms each; %,d bytes on the wire on average%n",
                (System.nanoTime() - began) / 1e6 / pages.size(),
                mean);
        return mean;
    }

    /** Bytes that cannot be packed, so that the server sends just as many as a page has. */
    private void placeFile(int size) throws IOException {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        Files.write(Files.createDirectories(work.resolve("static/assets")).resolve("as-large-as-a-page.bin"), bytes);
    }

    private static void shell(String... command) {
        if (new Shell(Watchward.class, new Watchward()).run(command) != 0) {
            throw new IllegalStateException("the county could not be generated");
        }
    }

    /** The server as a process of its own. */
    private final class Server implements AutoCloseable {

        private final Process process;
        private final URI site;

        Server(String memory) throws IOException {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-XX:+UseSerialGC",
                            "-Xmx768m",
                            "-Dwatchward.pages.memory=" + memory,
                            "-Dspring.web.resources.static-locations=classpath:/static/,file:" + work + "/static/",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Watchward.class.getName(),
                            "serve",
                            "--home",
                            home.toString(),
                            "--port",
                            "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            site = URI.create(greeting().split(" ")[3]);
        }

        private String greeting() throws IOException {
            var printed = process.inputReader();
            for (var line = printed.readLine(); line != null; line = printed.readLine()) {
                if (line.startsWith("Watchward is at ")) {
                    return line;
                }
            }
            throw new IllegalStateException("the server ended before it listened");
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
