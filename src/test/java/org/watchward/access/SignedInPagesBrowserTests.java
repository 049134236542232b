package org.watchward.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.platform.Home;
import org.watchward.web.Browser;

/** The pages of those who sign in, in a real browser, with axe, on a phone and a desktop, in light and dark; and without scripts. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "watchward.sign-in.providers.arden.name=Arden District Council",
            "watchward.sign-in.providers.arden.organisation=Arden District Council",
            "watchward.sign-in.providers.arden.issuer=https://login.arden.example",
            "watchward.sign-in.providers.arden.client-id=watchward",
            "watchward.sign-in.providers.arden.client-secret=never used here"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInPagesBrowserTests {

    @Autowired
    private Links links;

    @LocalServerPort
    private int port;

    private final Browser browser = new Browser();
    private UUID council = new UUID(0, 0);
    private UUID person = new UUID(0, 0);

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans, @Autowired Home home) throws IOException {
        home.markSynthetic();
        var partnership = new Partnership(beans);
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        person = partnership.member("worker@example.org", council, Role.PRACTITIONER);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"360, false", "360, true", "1280, false"})
    void passesAxeAndScrollsOneWayOnly(int width, boolean dark) {
        var page = browser.page(width, true, dark);
        check(page, "/account/sign-in");
        check(page, "/account/sign-in?wrong");
        check(page, "/account/forgotten");
        check(page, "/account/sign-in?ended=arden");
        check(page, "/account/with/arden/problem?why=nobody");
        check(page, "/account/first/" + links.make(Links.About.first()));
        lookRound(page, "Administrator");
        makeToken(page);
        for (var path : pages()) {
            check(page, path);
        }
        page.context().close();
    }

    private void makeToken(Page page) {
        page.navigate("http://localhost:" + port + "/account/tokens");
        page.getByLabel("What the program is").fill("Monthly upload");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the token"))
                .click();
        assertThat(page.locator("strong.code").textContent()).startsWith("ww_");
        assertThat(Browser.violations(page)).isEmpty();
        assertThat(Browser.overflow(page)).isZero();
    }

    private List<String> pages() {
        var here = "/work/organisations/" + council;
        return List.of(
                "/work",
                "/work/organisations",
                "/work/organisations/new",
                here,
                here + "/change",
                here + "/invite",
                here + "/people/" + person,
                "/work/audit",
                "/work/audit?words=signed&from=nonsense",
                "/work/messages",
                "/account",
                "/account/confirm",
                "/account/tokens",
                "/account/second-factor");
    }

    private void check(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(Browser.overflow(page)).as(path).isZero();
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
    }

    private void lookRound(Page page, String role) {
        page.navigate("http://localhost:" + port + "/account/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(role))
                .click();
        assertThat(page.url()).endsWith("/work");
    }

    @Test
    void invitesAndGrantsWithoutScripts() {
        var page = browser.page(Browser.PHONE, false, false);
        lookRound(page, "Administrator");

        page.getByRole(AriaRole.LINK, named("Organisations")).click();
        page.getByRole(AriaRole.LINK, named("Arden District Council")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite somebody"))
                .click();
        page.getByLabel("Name").fill("The planner");
        page.getByLabel("E-mail address").fill("planner@example.org");
        page.getByLabel("Analyst").check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Invite").setExact(true))
                .click();
        assertThat(page.locator("main").textContent())
                .contains("The message to planner@example.org is on the page of messages");

        page.navigate("http://localhost:" + port + "/work/messages");
        assertThat(page.locator("main").textContent()).contains("/account/invitation/");
        page.navigate("http://localhost:" + port + "/work/audit?words=invited");
        assertThat(page.locator("tbody").textContent()).contains("planner@example.org", "Wendmoor County Council");
        page.context().close();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
