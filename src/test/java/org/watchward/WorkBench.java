package org.watchward;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.Shell;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/**
 * Two hundred people at work at once: each has signed in, opens a page of their own or of the county's, or searches, waits for a few
 * seconds as people do, and goes on. Beside it one of them alone on the same server, which is what a page takes at least.
 *
 * <p>{@code ./bench WorkBench [PEOPLE] [SECONDS]}: 200 for 120 seconds unless said. Asked of it: no error. The people run beside the
 * server, on the same cores.
 */
public final class WorkBench {

    private static final int SECONDS_ALONE = 30;
    private static final int MOST_PAUSE_MS = 8_000;
    private static final int LEAST_PAUSE_MS = 2_000;
    private static final int PLACES = 40;
    private static final List<Role> ROLES = List.of(
            Role.ANALYST,
            Role.ANALYST,
            Role.PARTNERSHIP_MANAGER,
            Role.BOARD_MEMBER,
            Role.COUNCILLOR,
            Role.FUND_OFFICER,
            Role.BIDDER);

    private final Path work;
    private final int people;
    private final int seconds;
    private final HttpClient client = HttpClient.newHttpClient();

    private WorkBench(Path work, int people, int seconds) {
        this.work = work;
        this.people = people;
        this.seconds = seconds;
    }

    /** Measures with as many people, for as many seconds, as are named. */
    public static void main(String[] arguments) throws Exception {
        var work = Files.createTempDirectory(Path.of("target"), "work-bench").toAbsolutePath();
        try {
            new WorkBench(
                            work,
                            arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200,
                            arguments.length > 1 ? Integer.parseInt(arguments[1]) : 120)
                    .measure();
        } finally {
            Home.delete(work);
        }
    }

    /** One page that somebody asked for. */
    private record Asked(double ms, boolean wrong, String what) {}

    private void measure() throws Exception {
        System.out.printf(
                Locale.UK,
                "%d people, %d processors, a pause of %d to %d s after each page%n",
                people,
                Runtime.getRuntime().availableProcessors(),
                LEAST_PAUSE_MS / 1_000,
                MOST_PAUSE_MS / 1_000);
        var places = prepared();
        var server = served();
        try {
            var site = site(server);
            var signingIn = new ConcurrentLinkedQueue<Asked>();
            var visitors = together(people, number -> signedIn(site, number, signingIn));
            report("signing in, all at once", signingIn);
            var first = work(visitors, places, seconds);
            report("the first " + seconds + " s after the start", first);
            var many = work(visitors, places, seconds);
            report("the next " + seconds + " s", many);
            var alone = work(visitors.subList(0, 1), places, SECONDS_ALONE);
            report("one of them alone", alone);
            System.out.printf(
                    Locale.UK,
                    "median of %d to one alone: %.1f times%n",
                    people,
                    quantile(many, 0.5) / quantile(alone, 0.5));
            if (first.stream().anyMatch(Asked::wrong) || many.stream().anyMatch(Asked::wrong)) {
                throw new IllegalStateException("there were errors, and none are wanted");
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void report(String what, Collection<Asked> asked) {
        System.out.printf(
                Locale.UK,
                "%-34s %,7d pages, median %,8.1f ms, 99%% within %,8.1f ms, longest %,8.1f ms, %d errors%n",
                what,
                asked.size(),
                quantile(asked, 0.5),
                quantile(asked, 0.99),
                quantile(asked, 1),
                asked.stream().filter(Asked::wrong).count());
        asked.stream().filter(Asked::wrong).limit(3).forEach(each -> System.out.println("  " + each.what()));
    }

    private static double quantile(Collection<Asked> asked, double share) {
        var sorted = asked.stream().mapToDouble(Asked::ms).sorted().toArray();
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    private static String email(int number) {
        return "person" + number + "@example.org";
    }

    /** A county with people; answers addresses of pages of some of its places. */
    private List<String> prepared() throws IOException {
        var county = work.resolve("county");
        if (new Shell(Watchward.class, new Watchward()).run("generate", "--rows", "50000", "--out", county.toString())
                != 0) {
            throw new IllegalStateException("the county could not be generated");
        }
        try (var application = new SpringApplicationBuilder(Watchward.class)
                .web(WebApplicationType.NONE)
                .properties("watchward.home=" + work.resolve("home"))
                .run()) {
            Reach.application(() ->
                    application.getBean(Import.class).run(DemonstrationCounty.published(county), null, Progress.NONE));
            var partnership = new Partnership(application);
            var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
            for (var number = 0; number < people; number++) {
                partnership.forAll(email(number), council, ROLES.get(number % ROLES.size()));
            }
            return places(application.getBean(Areas.class));
        }
    }

    private static List<String> places(Areas areas) {
        var all = new ArrayList<>(Stream.of(AreaType.DISTRICT, AreaType.WARD)
                .flatMap(type -> areas.list(type).stream())
                .filter(Area::current)
                .toList());
        Collections.shuffle(all, new Random(200));
        return all.stream()
                .limit(PLACES)
                .flatMap(area -> Stream.of("/areas/" + area.code(), "/areas/" + area.code() + "/all-crime"))
                .toList();
    }

    private Visitor signedIn(String site, int number, Collection<Asked> asked) {
        var visitor = new Visitor(site, client);
        asked.add(timed("signing in", () -> visitor.signIn(email(number), Partnership.PASSWORD), 302));
        return visitor;
    }

    private static Asked timed(String what, Supplier<Visitor.Answer> asking, int wanted) {
        var began = System.nanoTime();
        var status = asking.get().status();
        return new Asked((System.nanoTime() - began) / 1e6, status != wanted, what + " answered " + status);
    }

    /** Half of what they open is work of their own, a third pages of the county, the rest a search or something sent. */
    private Collection<Asked> work(List<Visitor> visitors, List<String> places, int seconds) throws Exception {
        var asked = new ConcurrentLinkedQueue<Asked>();
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        together(visitors.size(), number -> {
            var random = new Random(number);
            pause(random.nextInt(MOST_PAUSE_MS));
            while (System.nanoTime() < until) {
                asked.add(step(visitors.get(number), places, random));
                pause(random.nextInt(LEAST_PAUSE_MS, MOST_PAUSE_MS));
            }
            return number;
        });
        return asked;
    }

    private static Asked step(Visitor visitor, List<String> places, Random random) {
        var page = switch (random.nextInt(12)) {
            case 0, 1, 2 -> "/work";
            case 3, 4 -> "/account";
            case 5 -> "/explore";
            case 6 -> "/changes";
            case 7 -> "/areas?q=" + (char) ('a' + random.nextInt(26));
            case 8 -> "";
            default -> places.get(random.nextInt(places.size()));
        };
        return page.isEmpty()
                ? timed("ending sessions", () -> visitor.send("/account", "/account/sessions/end"), 302)
                : timed(page, () -> visitor.get(page), 200);
    }

    private static void pause(int ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> together(int many, IntFunction<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(many);
        try {
            var results = new ArrayList<Future<T>>();
            for (var number = 0; number < many; number++) {
                var mine = number;
                results.add(threads.submit(() -> work.apply(mine)));
            }
            var all = new ArrayList<T>();
            for (var result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private Process served() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-Xmx768m",
                        // All of them come from one address here.
                        "-Dwatchward.sign-in.attempts-per-minute=1000000",
                        "-Dwatchward.pages.searches-per-minute=1000000",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watchward.class.getName(),
                        "serve",
                        "--home",
                        work.resolve("home").toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String site(Process server) throws IOException {
        var printed = server.inputReader();
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.startsWith("Watchward is at ")) {
                return line.split(" ")[3];
            }
        }
        throw new IllegalStateException("the server ended before it listened");
    }
}
