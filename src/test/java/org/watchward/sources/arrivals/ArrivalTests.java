package org.watchward.sources.arrivals;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Multipart;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.access.people.OrganisationKind;
import org.watchward.areas.AreaLookup;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.Progress;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;

/** Files on their way from a browser into use, or out again. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "watchward.jobs.heartbeat=200ms",
            "watchward.uploads.limit=1MB",
            "watchward.uploads.reserve=1KB",
            "server.tomcat.max-part-count=20"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalTests {

    private static final AreaCode THAMES_VALLEY = new AreaCode("E23000029");
    private static final String DATA = "/work/data";

    @LocalServerPort
    private int port;

    @Autowired
    private Home home;

    @Autowired
    private Releases releases;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Import imports;

    @Autowired
    private AreaLookup areas;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient records;

    @TempDir
    private Path folder;

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll("analyst@example.org", council, Role.ANALYST);
        partnership.forAll("member@example.org", council, Role.BOARD_MEMBER);
    }

    @Test
    void showsWhatWouldChangeAndChangesItOnlyWhenAsked() {
        var analyst = signedIn("analyst@example.org");
        var generation = evidence.generation();

        var arrival = brought(
                analyst, "first.csv", PoliceCsv.street().rows(40, "2020-01").row("May", "", "", "", "Drugs"));

        var page = analyst.get(arrival);
        assertThat(page.text())
                .contains("Waits for a decision")
                .contains("1 month is new (January 2020).")
                .contains("The row has a month that is not a month of the archive");
        assertThat(page.page().select("td[data-label=Put aside]").eachText().get(0))
                .isEqualTo("1");
        assertThat(evidence.generation()).isEqualTo(generation);
        assertThat(held("2020-01")).isFalse();

        analyst.send(arrival, arrival + "/make-current");

        var after = decided(analyst, arrival);
        assertThat(after.text()).contains("Was made current").contains("What changed");
        assertThat(held("2020-01")).isTrue();
        assertThat(releasesFrom("first.csv")).isEqualTo(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void givesTheRowsPutAsideBeforeAndAfterTheDecision() {
        var analyst = signedIn("analyst@example.org");
        var arrival = brought(
                analyst, "aside.csv", PoliceCsv.street().rows(4, "2020-02").row("May", "", "", "", "Drugs"));
        var link = analyst.get(arrival).page().select("a[download]").attr("href");

        var before = analyst.get(link);
        analyst.send(arrival, arrival + "/make-current");
        decided(analyst, arrival);
        var after = analyst.get(link);

        assertThat(before.response().body()).contains("aside.csv,6,bad-month");
        assertThat(after.response().body()).isEqualTo(before.response().body());
        assertThat(before.header("Content-Disposition")).startsWith("attachment");
        assertThat(analyst.get(arrival + "/quarantine/..%2F..%2Fr1.csv").status())
                .isNotEqualTo(200);
        assertThat(analyst.get(arrival + "/quarantine/r999.csv").status()).isEqualTo(404);
    }

    @Test
    void showsTheNumbersThatTheReleasesThenHave() {
        var analyst = signedIn("analyst@example.org");
        var one = brought(analyst, "numbers.csv", PoliceCsv.street().rows(7, "2020-03"));
        var shown = analyst.get(one).page().select("td[data-label=Release]").text();

        analyst.send(one, one + "/make-current");
        decided(analyst, one);

        assertThat(releases.list().get(0).container()).isEqualTo("numbers.csv");
        assertThat(releases.list().get(0).id()).hasToString(shown);
    }

    @Test
    void worksOutAnewWhatOtherDataHasChangedMeanwhile() {
        var analyst = signedIn("analyst@example.org");
        var arrival = brought(analyst, "late.csv", PoliceCsv.street().rows(9, "2020-04"));
        var file = PoliceCsv.street()
                .rows(11, "Thames Valley Police", "2020-04", "Burglary", "")
                .into(folder.resolve("sooner.csv"));
        Reach.application(() -> imports.run(List.of(file), null, Progress.NONE));

        analyst.send(arrival, arrival + "/make-current");

        var page = decided(analyst, arrival);
        assertThat(page.text())
                .contains("Other data was made current since you looked")
                .contains("Waits for a decision");
        assertThat(releasesFrom("late.csv")).isZero();

        analyst.send(arrival, arrival + "/make-current");
        assertThat(decided(analyst, arrival).text()).contains("Was made current");
    }

    @Test
    void leavesNothingOfWhatIsDiscarded() {
        var analyst = signedIn("analyst@example.org");
        var arrival = brought(analyst, "discarded.csv", PoliceCsv.street().rows(3, "2020-05"));

        analyst.send(arrival, arrival + "/discard");

        assertThat(analyst.get(arrival).text()).contains("Was discarded").doesNotContain("Make current");
        assertThat(waiting()).isEmpty();
        assertThat(held("2020-05")).isFalse();
        assertThat(analyst.send(DATA, arrival + "/make-current").status()).isEqualTo(302);
        assertThat(decided(analyst, arrival).text()).contains("Was discarded");
    }

    @Test
    void leavesNothingOfPlacesThatWereOnlyLookedAt() {
        var analyst = signedIn("analyst@example.org");
        var edition = areas.edition();
        var listing = "LSOA21CD,LSOA21NM,LAD22CD,LAD22NM\nE01970001,Mere 001A,E07970001,Mere\n";

        var arrival = brought(analyst, new Multipart().file("lsoas.csv", listing.getBytes(StandardCharsets.UTF_8)));

        assertThat(analyst.get(arrival).text()).contains("Waits for a decision");
        assertThat(areas.edition()).isEqualTo(edition);
        assertThat(count("areas.listing")).isZero();

        analyst.send(arrival, arrival + "/make-current");
        decided(analyst, arrival);

        assertThat(count("areas.listing")).isEqualTo(2);
    }

    @Test
    void keepsAPartnersMappingOnlyWithItsTable() {
        var analyst = signedIn("analyst@example.org");
        var mapping = """
                id: shelter-nights
                title: Nights in the shelter
                publisher: Arden Shelter
                licence: Shared under the Arden agreement
                attribution: Arden Shelter
                grain: nights, by month and district
                areaType: district
                columns:
                  area: District
                  period: Month
                  count: Nights
                item: nights
                """;
        var kept = home.catalogue().resolve("partner-tables/shelter-nights.yaml");
        var arrival = brought(
                analyst,
                new Multipart()
                        .file(
                                "nights.csv",
                                "District,Month,Nights\nE07000177,2020-01,12\n".getBytes(StandardCharsets.UTF_8))
                        .file("nights.yaml", mapping.getBytes(StandardCharsets.UTF_8)));

        assertThat(analyst.get(arrival).text()).contains("Waits for a decision").contains("Nights in the shelter");
        assertThat(kept).doesNotExist();

        analyst.send(arrival, arrival + "/make-current");
        decided(analyst, arrival);

        assertThat(kept).hasContent(mapping);
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        var analyst = signedIn("analyst@example.org");

        var arrival = brought(
                analyst,
                new Multipart()
                        .file(
                                "2020-01-kent-street.csv",
                                "<!DOCTYPE html><html>503</html>".getBytes(StandardCharsets.UTF_8))
                        .file("letter.txt", "Dear all".getBytes(StandardCharsets.UTF_8)));

        assertThat(analyst.get(arrival).text())
                .contains("Could not be read")
                .contains("this is a web page")
                .contains("letter.txt")
                .doesNotContain("Make current");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void saysWhenTheSameIsHeldAlready() {
        var analyst = signedIn("analyst@example.org");
        var csv = PoliceCsv.street().rows(6, "2020-06");
        var first = brought(analyst, "same.csv", csv);
        analyst.send(first, first + "/make-current");
        decided(analyst, first);

        var again = brought(analyst, "same again.csv", csv);

        assertThat(analyst.get(again).text()).contains("Was held already").contains("nothing was changed");
    }

    @Test
    void usesNoNameAsAPath() {
        var analyst = signedIn("analyst@example.org");
        var csv = PoliceCsv.street().rows(2, "2020-07").text().getBytes(StandardCharsets.UTF_8);

        var arrival = brought(
                analyst,
                new Multipart()
                        .file("../../../../escaped.csv", csv)
                        .file("..\\..\\C:\\escaped.csv", csv)
                        .file("..", csv)
                        .file("a\u202Evsc.exe", csv));

        assertThat(analyst.get(arrival).page().select(".files strong"))
                .extracting(org.jsoup.nodes.Element::text)
                .containsExactly("escaped.csv", "escaped (2).csv", "file-3", "avsc.exe");
        assertThat(home.path().resolve("../escaped.csv")).doesNotExist();
        analyst.send(arrival, arrival + "/discard");
    }

    @Test
    void saysThatTooMuchWasSent() {
        var analyst = signedIn("analyst@example.org");

        var answer = analyst.sendFiles(DATA, DATA, new Multipart().file("big.csv", new byte[2 << 20]));

        assertThat(analyst.get(answer.leadsTo()).text())
                .contains("There is a problem")
                .contains("more than 1 MB");
        assertThat(sent()).isEmpty();
    }

    @Test
    void saysThatTooManyFilesWereSent() {
        var analyst = signedIn("analyst@example.org");
        var form = new Multipart();
        for (int i = 0; i < 30; i++) {
            form.file(i + ".csv", new byte[] {1});
        }

        assertThat(analyst.get(analyst.sendFiles(DATA, DATA, form).leadsTo()).text())
                .contains("put them into one zip");
        assertThat(sent()).isEmpty();
    }

    @Test
    void asksForAFileAndForADay() {
        var analyst = signedIn("analyst@example.org");

        var nothing = analyst.sendFiles(DATA, DATA, new Multipart().file("", new byte[0]));
        var noDay = analyst.sendFiles(
                DATA, DATA, new Multipart().file("a.csv", new byte[] {1}).field("extracted", "2999-01-01"));

        assertThat(analyst.get(nothing.leadsTo()).text()).contains("Choose at least one file");
        assertThat(analyst.get(noDay.leadsTo()).text()).contains("Enter the day");
    }

    @Test
    void readsNothingOfWhoeverMayNotSend() throws IOException {
        var stranger = new Visitor(port);
        var member = signedIn("member@example.org");
        var form = new Multipart().file("a.csv", new byte[1000]);

        assertThat(stranger.post(DATA, form).leadsTo()).endsWith("/account/sign-in");
        assertThat(stranger.post("/account/sign-in", form).status()).isEqualTo(415);
        assertThat(member.sendFiles("/work", DATA, form).status()).isEqualTo(403);
        assertThat(Reach.application(() -> trail.find(Query.everything(), 0, 1)))
                .singleElement()
                .satisfies(line -> assertThat(
                                line.entry().action() + " " + line.entry().personName())
                        .isEqualTo("refused The member"));
        assertThat(member.get(DATA).status()).isEqualTo(403);
        assertThat(signedIn("analyst@example.org").post(DATA, form).status()).isEqualTo(403);
        // What was read to look for the form's token is deleted when its answer is out.
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(sent()).isEmpty());
        assertThat(waiting()).isEmpty();
        assertThat(answeredBeforeTheBody("/work/data")).contains(" 302 ");
        assertThat(answeredBeforeTheBody("/account/sign-in")).contains(" 415 ");
    }

    /** The first line that a stranger is answered with who has announced files and sent none of them. */
    private String answeredBeforeTheBody(String path) throws IOException {
        try (var stranger = new Socket("localhost", port)) {
            stranger.setSoTimeout(10_000);
            stranger.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            stranger.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(stranger.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @Test
    void keepsNothingOfWhatIsHalfSent() throws Exception {
        var analyst = signedIn("analyst@example.org");
        var before = arrivals();
        try (var broken = new Socket("localhost", port)) {
            broken.getOutputStream()
                    .write(("POST " + DATA + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\nCookie: "
                                    + cookies(analyst)
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                                    + "Content-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nhalf")
                            .getBytes(StandardCharsets.UTF_8));
            broken.getOutputStream().flush();
        }

        for (int waited = 0; waited < 100 && !sent().isEmpty(); waited++) {
            Thread.sleep(50);
        }
        assertThat(sent()).isEmpty();
        assertThat(arrivals()).isEqualTo(before);
    }

    @Test
    void putsAnEarlierReleaseBack() {
        var analyst = signedIn("analyst@example.org");
        var earlier = brought(
                analyst, "earlier.csv", PoliceCsv.street().rows(20, "2020-08").rows(5, "2020-09"));
        analyst.send(earlier, earlier + "/make-current");
        decided(analyst, earlier);
        var first = releases.list().get(0).id();
        var later = brought(
                analyst,
                "later.csv",
                PoliceCsv.street().rows(25, "Thames Valley Police", "2020-08", "Burglary", "Local resolution"));
        assertThat(analyst.get(later).text())
                .contains("1 month is taken from another release (August 2020).")
                .contains("+5");
        analyst.send(later, later + "/make-current");
        decided(analyst, later);
        assertThat(rows("2020-08")).isEqualTo(25);

        var page = DATA + "/releases/" + first;
        assertThat(analyst.get(page).text()).contains("1 month is taken from another release (August 2020).");
        analyst.send(page, page + "/put-back");

        assertThat(ended(analyst, page).text()).contains(first + " is back in use");
        assertThat(rows("2020-08")).isEqualTo(20);
        assertThat(rows("2020-09")).isEqualTo(5);
        assertThat(new Visitor(port).get("/data").text()).contains(first + " was put back in use");
        assertThat(signedIn("member@example.org")
                        .send("/work", page + "/put-back")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void recordsWhoBroughtWhatAndWhoDecided() {
        var analyst = signedIn("analyst@example.org");
        var arrival = brought(analyst, "audited.csv", PoliceCsv.street().rows(3, "2020-10"));
        analyst.send(arrival, arrival + "/make-current");
        decided(analyst, arrival);
        var release = releases.list().get(0).id().toString();
        var id = arrival.substring(arrival.lastIndexOf('/') + 1);

        assertThat(Reach.application(() -> trail.find(Query.everything().on("arrival", id), 0, 9)))
                .extracting(line -> line.entry().action())
                .containsExactly("data-accepted", "data-brought");
        assertThat(Reach.application(() -> trail.find(Query.everything().on("release", release), 0, 9)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.entry().action()).isEqualTo("release-activated");
                    assertThat(line.entry().personName()).isEqualTo("The analyst");
                });
    }

    private Visitor signedIn(String email) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(email, Partnership.PASSWORD).leadsTo()).contains("/work");
        return visitor;
    }

    private String cookies(Visitor visitor) {
        return "watchward-session=" + visitor.cookie("watchward-session");
    }

    private String brought(Visitor analyst, String name, PoliceCsv csv) {
        return brought(analyst, new Multipart().file(name, csv.text().getBytes(StandardCharsets.UTF_8)));
    }

    private String brought(Visitor analyst, Multipart form) {
        var answer = analyst.sendFiles(DATA, DATA, form);
        assertThat(answer.leadsTo()).as(answer.text()).matches(".*/work/data/[0-9]+");
        var path = answer.leadsTo().replaceFirst(".*(/work/data/[0-9]+)", "$1");
        decided(analyst, path);
        return path;
    }

    /** The page of an arrival once no job works on it any more. */
    private Answer decided(Visitor analyst, String path) {
        return ended(analyst, path);
    }

    private static Answer ended(Visitor analyst, String path) {
        for (int waited = 0; waited < 600; waited++) {
            var page = analyst.get(path);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            if (page.page().selectFirst("#job") == null) {
                return page;
            }
            pause();
        }
        throw new AssertionError("the job has not ended: " + analyst.get(path).text());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean held(String month) {
        return coverage.of(THAMES_VALLEY, YearMonth.parse(month)).isPresent();
    }

    private long rows(String month) {
        return coverage.of(THAMES_VALLEY, YearMonth.parse(month)).orElseThrow().rows();
    }

    private long releasesFrom(String container) {
        return releases.list().stream()
                .filter(each -> each.container().equals(container))
                .count();
    }

    private long count(String table) {
        return Reach.application(() ->
                records.sql("select count(*) from " + table).query(Long.class).single());
    }

    private long arrivals() {
        return count("sources.arrival");
    }

    private List<String> waiting() {
        return inside("arrivals");
    }

    private List<String> sent() {
        return inside("sending");
    }

    private List<String> inside(String name) {
        try (var inside = Files.list(home.staging().resolve(name))) {
            return inside.map(Path::toString).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
