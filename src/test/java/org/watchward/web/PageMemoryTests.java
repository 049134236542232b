package org.watchward.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.web.api.Freshness;

/** Pages over the wire from a real server; each page says how often it was made. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageMemoryTests {

    private static final int MANY = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private Makings makings;

    @Autowired
    private Foundation foundation;

    private final HttpClient reader = HttpClient.newHttpClient();

    @Test
    void givesASecondReaderTheSameBytesAndTag() throws Exception {
        var first = get("/made/bread");
        var second = get("/made/bread");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tag(second)).isEqualTo(tag(first)).startsWith("W/\"");
        assertThat(second.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(second.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(second.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(makings.of("bread")).isEqualTo(1);
    }

    @Test
    void sendsNoBodyToWhoHasThePage() throws Exception {
        var tag = tag(get("/made/soup"));

        var again = get("/made/soup", "If-None-Match", tag);
        var shared = get("/made/soup", "If-None-Match", "\"other\", " + tag.substring(2));
        var older = get("/made/soup", "If-None-Match", "W/\"other\"");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(shared.statusCode()).isEqualTo(304);
        assertThat(older.statusCode()).isEqualTo(200);
    }

    @Test
    void givesTheSameTextPackedAndUnpacked() throws Exception {
        var plain = get("/made/toast");
        var packed = get("/made/toast", "Accept-Encoding", "br, gzip");
        var unwilling = get("/made/toast", "Accept-Encoding", "gzip; q=0");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValueAsLong("Content-Length")).hasValue(packed.body().length);
        assertThat(unpacked(packed)).isEqualTo(text(plain));
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding, Cookie");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValueAsLong("Content-Length")).hasValue(plain.body().length);
        assertThat(text(unwilling)).isEqualTo(text(plain));
    }

    @Test
    void makesThePageForWhoBringsACredential() throws Exception {
        get("/made/credential");
        var own = get("/made/credential", "Authorization", "Bearer abc");
        var next = get("/made/credential");

        assertThat(text(own)).contains("made 2 times");
        assertThat(text(next)).contains("made 1 times");
        assertThat(own.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void takesACookieThatSignsNobodyInForNone() throws Exception {
        get("/made/cookie");

        assertThat(text(get("/made/cookie", "Cookie", "watchward-session=bm9ib2R5")))
                .contains("made 1 times");
    }

    @Test
    void keepsNoPageThatHoldsTheTokenOfAForm() throws Exception {
        var first = get("/form/token");
        var second = get("/form/token");

        assertThat(text(first)).contains("made 1 times");
        assertThat(text(second)).contains("made 2 times");
        assertThat(second.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void makesThePageAnewWithinASecondOfAChange() throws Exception {
        get("/made/news");

        foundation.mark.set("a release later");

        await().atMost(1, SECONDS)
                .untilAsserted(() -> assertThat(text(get("/made/news"))).contains("made 2 times"));
    }

    @ParameterizedTest
    @CsvSource({"/missing,404", "/moved,302", "/broken,500"})
    void neverKeepsAnErrorOrARedirect(String path, int status) throws Exception {
        var first = get(path);
        var second = get(path);

        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(second.statusCode()).isEqualTo(status);
        assertThat(second.headers().firstValue("ETag")).isEmpty();
        assertThat(makings.of(path)).isEqualTo(2);
    }

    @Test
    void answersHeadWithoutABodyAndKeepsNothingOfIt() throws Exception {
        var head = reader.send(
                request("/made/head")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        var page = get("/made/head");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(head.body()).isEmpty();
        assertThat(text(page)).contains("head was made");
    }

    @Test
    void tellsAddressesApartByTheirQuery() throws Exception {
        assertThat(text(get("/made/cake?period=2016"))).contains("made 1 times");
        assertThat(text(get("/made/cake?period=2017"))).contains("made 2 times");
        assertThat(text(get("/made/cake?period=2016"))).contains("made 1 times");
    }

    @Test
    void letsAHundredWhoAskAtOnceWaitForOneMaking() throws Exception {
        var asked = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (var i = 0; i < MANY; i++) {
            asked.add(reader.sendAsync(request("/slow/pie").build(), BodyHandlers.ofByteArray()));
        }
        assertThat(makings.begun.await(10, SECONDS)).isTrue();
        makings.goOn.countDown();

        assertThat(asked)
                .allSatisfy(each -> assertThat(text(each.get(10, SECONDS))).contains("made 1 times"));
        assertThat(makings.of("pie")).isEqualTo(1);
    }

    @Test
    void leavesNobodyWaitingForAMakingThatBroke() throws Exception {
        var asked = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (var i = 0; i < 10; i++) {
            asked.add(reader.sendAsync(request("/slow-then-broken").build(), BodyHandlers.ofByteArray()));
        }

        assertThat(asked)
                .allSatisfy(
                        each -> assertThat(each.get(10, SECONDS).statusCode()).isEqualTo(500));
        assertThat(get("/slow-then-broken").statusCode()).isEqualTo(500);
    }

    private static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String unpacked(HttpResponse<byte[]> response) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reader.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @TestConfiguration
    static class Pages {

        @Bean
        Makings pagesThatCount() {
            return new Makings();
        }

        @Bean
        Foundation whatPagesDependOn() {
            return new Foundation();
        }
    }

    /** Something that pages depend on, and that a test changes. */
    static class Foundation implements Freshness {

        private final AtomicReference<String> mark = new AtomicReference<>("at first");

        @Override
        public String mark() {
            return Objects.requireNonNull(mark.get());
        }
    }

    /** Pages that count how often they are made. */
    @RestController
    @ForEveryone
    static class Makings {

        private final Map<String, Integer> made = new ConcurrentHashMap<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        int of(String name) {
            return made.getOrDefault(name, 0);
        }

        private String make(String name) {
            var times = made.merge(name, 1, Integer::sum);
            return "<p>%s was made %d times. %s</p>".formatted(name, times, "Crumbs. ".repeat(400));
        }

        @GetMapping(value = "/made/{name}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
        String page(@PathVariable("name") String name) {
            return make(name);
        }

        @GetMapping(value = "/slow/{name}", produces = MediaType.TEXT_HTML_VALUE)
        String slow(@PathVariable("name") String name) throws InterruptedException {
            begun.countDown();
            goOn.await();
            return make(name);
        }

        @GetMapping(value = "/form/{name}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
        String form(@PathVariable("name") String name) {
            return make(name) + "<input type=\"hidden\" name=\"_csrf\" value=\"1\">";
        }

        @GetMapping("/missing")
        String missing() {
            make("/missing");
            throw PageProblem.notFound("Not here", "It never was.");
        }

        @GetMapping("/moved")
        ResponseEntity<Void> moved() {
            make("/moved");
            return ResponseEntity.status(302)
                    .location(URI.create("/made/bread"))
                    .build();
        }

        @GetMapping("/broken")
        String broken() {
            make("/broken");
            throw new IllegalStateException("broken on purpose");
        }

        @GetMapping("/slow-then-broken")
        String slowThenBroken() throws InterruptedException {
            SECONDS.sleep(1);
            throw new IllegalStateException("broken on purpose, slowly");
        }
    }
}
