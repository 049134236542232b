package org.watchward.sources.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.OrganisationKind;
import org.watchward.platform.Reach;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.arrivals.Arrival.State;
import org.watchward.sources.arrivals.Arrival.Way;

/** Data that comes by itself: from the archive, and out of a folder. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "watchward.jobs.heartbeat=100ms",
            "watchward.jobs.first-wait=50ms",
            "watchward.fetch.police.every=1h",
            "watchward.fetch.folder-every=100ms",
            "watchward.fetch.folder-still=400ms"
        })
class FetchTests {

    @TempDir
    private static Path folder;

    private static final Publisher PUBLISHER = new Publisher();

    @Autowired
    private Arrivals arrivals;

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Fetching fetching;

    @TempDir
    private Path elsewhere;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) throws IOException {
        var zip = Files.readAllBytes(PoliceCsv.zip(
                Files.createTempDirectory("archive").resolve("latest.zip"),
                "2025-12/2025-12-thames-valley-street.csv",
                PoliceCsv.street().rows(30, "2025-12").text()));
        PUBLISHER
                .refuses(429, "0")
                .refuses(503, "")
                .givesAnErrorPage()
                .givesHalf(zip)
                .gives(zip, "\"one\"")
                .givesNothingNew();
        settings.add("watchward.fetch.police.address", PUBLISHER::latest);
        settings.add("watchward.fetch.folder", folder::toString);
    }

    @AfterAll
    static void close() {
        PUBLISHER.close();
    }

    @Test
    void fetchesTheArchiveInSpiteOfAllThatGoesWrong() throws Exception {
        until(() -> last(Way.ARCHIVE, State.STAGED) == 1);

        var arrival = arrivalOf(Way.ARCHIVE);
        assertThat(arrival.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("2025-12.zip"));
        var job = Reach.application(() -> jobs.last(FetchWork.KIND, "police")).orElseThrow();
        assertThat(job.attempts()).isEqualTo(5);
        assertThat(job.words()).contains("It waits until somebody makes it current.");

        Reach.application(() -> fetching.ask(new Asker(null, "a test")));
        var again = Reach.application(fetching::last).orElseThrow().id();
        until(() -> Reach.application(() -> jobs.find(again)).filter(Job::ended).isPresent());

        assertThat(Reach.application(() -> jobs.find(again)).orElseThrow().words())
                .startsWith("Nothing newer");
        assertThat(page().text())
                .contains("Nothing newer is there than what was fetched before.")
                .contains("2025-12.zip");
        assertThat(PUBLISHER.asked()).endsWith("\"one\"").hasSize(6);
        assertThat(last(Way.ARCHIVE, State.STAGED)).isEqualTo(1);
    }

    @Test
    void takesWhatIsPutIntoTheFolderOnceItIsStill() throws Exception {
        var growing = folder.resolve("2025-11-thames-valley-street.csv");
        var text = PoliceCsv.street().rows(300, "2025-11").text();
        for (int part = 1; part <= 8; part++) {
            Files.writeString(growing, text.substring(0, text.length() * part / 8));
            TimeUnit.MILLISECONDS.sleep(150);
        }
        Files.move(
                Files.writeString(elsewhere.resolve("page.csv"), "<!DOCTYPE html><html>503</html>"),
                folder.resolve("page.csv"));
        Files.writeString(folder.resolve(".hidden.csv"), text);

        until(() -> Files.isDirectory(folder.resolve("done")) && Files.isDirectory(folder.resolve("refused")));
        until(() -> inside("taken").isEmpty());

        var arrival = arrivalOf(Way.FOLDER);
        assertThat(arrival.state()).isEqualTo(State.STAGED);
        assertThat(java.util.Objects.requireNonNull(arrival.outcome()).pieces())
                .singleElement()
                .satisfies(piece -> assertThat(piece.accepted()).isEqualTo(300));
        assertThat(inside("done")).containsExactly(arrival.id() + "-2025-11-thames-valley-street.csv");
        assertThat(inside("refused")).containsExactly(arrival.id() + "-page.csv", arrival.id() + "-page.csv.txt");
        assertThat(folder.resolve("refused/" + arrival.id() + "-page.csv.txt"))
                .content()
                .contains("this is a web page");
        assertThat(folder.resolve(".hidden.csv")).exists();
        assertThat(growing).doesNotExist();
    }

    private Visitor.Answer page() {
        var partnership = new Partnership(beans);
        partnership.forAll(
                "analyst@example.org",
                partnership.organisation("Arden District Council", OrganisationKind.DISTRICT),
                Role.ANALYST);
        var analyst = new Visitor(port);
        analyst.signIn("analyst@example.org", Partnership.PASSWORD);
        return analyst.get("/work/data");
    }

    private Arrival arrivalOf(Way way) {
        return Reach.application(arrivals::list).stream()
                .filter(each -> each.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private long last(Way way, State state) {
        return Reach.application(arrivals::list).stream()
                .filter(each -> each.way() == way && each.state() == state)
                .count();
    }

    private static List<String> inside(String name) {
        try (var files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        for (int waited = 0; waited < 600; waited++) {
            if (reached.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("it did not come to this in 30 seconds");
    }
}
