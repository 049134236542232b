package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.signin.Authenticator;
import org.watchward.publicsite.SmallCounty;
import org.watchward.web.PrivatePaths;

/** What every answer says to the browser, on every route, to a stranger and to whoever may do everything, behind a proxy with TLS. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.forward-headers-strategy=native", "watchward.api.requests-per-minute=1000000"})
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    private final List<Answer> answers = new ArrayList<>();
    private Visitor administrator = new Visitor(0);

    @BeforeAll
    void askEveryRoute(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.forAll("particular-person@example.org", council, Role.ADMINISTRATOR, Role.ANALYST);
        administrator = Visitor.overTls(port);
        administrator.signIn("particular-person@example.org", Partnership.PASSWORD);
        Authenticator.setUp(administrator);
        for (var visitor : List.of(Visitor.overTls(port), administrator)) {
            Routes.of(beans).forEach(route -> answers.add(visitor.get(route.right())));
            for (var path :
                    List.of("/no-such-page", "/work/no-such-page", "/api/v1/no-such", "/assets/none.css", asset())) {
                answers.add(visitor.get(path));
            }
        }
        answers.add(administrator.send("/account/password", "/account/password", "current", "wrong"));
    }

    private String asset() {
        return administrator.get("/").page().expectFirst("link[rel=stylesheet]").attr("href");
    }

    private static String path(Answer answer) {
        return answer.response().uri().getPath();
    }

    private static String described(Answer answer) {
        return path(answer) + " " + answer.status();
    }

    @Test
    void asksEveryRouteAndIsAnsweredByMost() {
        assertThat(answers).hasSizeGreaterThan(100);
        assertThat(answers.stream().filter(each -> each.status() == 200)).hasSizeGreaterThan(50);
    }

    @Test
    void letsNoOtherSiteFrameAnything() {
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.header("Content-Security-Policy"))
                        .as(described(answer))
                        .contains(
                                "frame-ancestors 'none'", "default-src 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe", "*"));
    }

    @Test
    void letsNoBrowserGuess() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("X-Content-Type-Options"))
                    .as(described(answer))
                    .isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(described(answer)).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security"))
                    .as(described(answer))
                    .isEqualTo("max-age=31536000; includeSubDomains");
        });
    }

    @Test
    void saysWhatEachAnswerIsAndTextHowItIsWritten() {
        assertThat(answers.stream().filter(each -> !each.response().body().isEmpty()))
                .allSatisfy(answer -> {
                    var type = answer.header("Content-Type");
                    assertThat(type).as(described(answer)).isNotEmpty();
                    if (type.startsWith("text/") || type.contains("xml")) {
                        assertThat(type).as(described(answer)).containsIgnoringCase("charset=utf-8");
                    }
                    assertThat(answer.response()
                                    .body()
                                    .stripLeading()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .startsWith("<!doctype"))
                            .as(described(answer))
                            .isEqualTo(type.startsWith("text/html"));
                });
    }

    @Test
    void givesFilesAsFilesUnderNamesOfItsOwn() {
        var files = answers.stream()
                .filter(answer -> answer.header("Content-Type").startsWith("text/csv")
                        && !path(answer).startsWith("/api/"))
                .toList();

        assertThat(files).hasSizeGreaterThan(5);
        assertThat(files)
                .allSatisfy(answer -> assertThat(answer.header("Content-Disposition"))
                        .as(described(answer))
                        .matches("attachment; filename=\"[A-Za-z0-9_.-]+\\.csv\""));
    }

    @Test
    void opensNothingToScriptsOfOthersButWhatIsPublished() {
        for (var path : List.of("/", "/work", "/account", "/account/sign-in")) {
            assertThat(administrator.get(path, "Origin", "https://evil.example").header("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(administrator
                        .get("/api/v1/indicators", "Origin", "https://evil.example")
                        .header("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void letsNothingKeepAPageOfOnePerson() {
        var ofOne = answers.stream()
                .filter(answer -> PrivatePaths.covers(path(answer)))
                .toList();

        assertThat(ofOne).hasSizeGreaterThan(20);
        assertThat(ofOne)
                .allSatisfy(answer -> assertThat(answer.header("Cache-Control"))
                        .as(described(answer))
                        .contains("no-store"));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Cache-Control").contains("public")))
                .isNotEmpty()
                .noneMatch(answer -> answer.response().body().contains("particular-person"));
    }

    @Test
    void setsNoCookieThatAnythingElseCouldRead() {
        var cookies = answers.stream()
                .flatMap(answer -> answer.response().headers().allValues("Set-Cookie").stream())
                .toList();

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-watchward-session=")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void hasTheBrowserForgetWhatItKeptAtTheSignOut() {
        var leaving = Visitor.overTls(port);
        leaving.signIn("particular-person@example.org", Partnership.PASSWORD);

        var answer = leaving.send("/account/second-factor", "/account/sign-out");

        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
    }
}
