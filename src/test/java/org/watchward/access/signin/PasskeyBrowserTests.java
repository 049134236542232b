package org.watchward.access.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.web.Browser;

/** Passkeys in a real browser with an authenticator that it simulates, under the security policy. */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.sign-in.attempts-per-minute=100000")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyBrowserTests {

    private static final Pattern WORK = Pattern.compile(".*/work$");

    @LocalServerPort
    private int port;

    private final Browser browser = new Browser();
    private final Partnership partnership;
    private UUID council = new UUID(0, 0);
    private int made;

    PasskeyBrowserTests(@Autowired BeanFactory beans) {
        partnership = new Partnership(beans);
    }

    @BeforeAll
    void makeOrganisation() {
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    /** Somebody's e-mail address, new each time. */
    private String member(Role role) {
        var email = "holder-" + ++made + "@example.org";
        partnership.forAll(email, council, role);
        return email;
    }

    /** A device of the browser that holds passkeys and knows its owner. */
    private record Authenticator(CDPSession session, String id) {

        static Authenticator of(Page page) {
            var session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            var asked = new JsonObject();
            asked.add("options", options);
            var id = session.send("WebAuthn.addVirtualAuthenticator", asked)
                    .get("authenticatorId")
                    .getAsString();
            return new Authenticator(session, id);
        }

        void verifies(boolean owner) {
            set("WebAuthn.setUserVerified", "isUserVerified", owner);
        }

        void answers(boolean atOnce) {
            set("WebAuthn.setAutomaticPresenceSimulation", "enabled", atOnce);
        }

        private void set(String method, String name, boolean value) {
            var asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            asked.addProperty(name, value);
            session.send(method, asked);
        }
    }

    /** A reader whose browser offers passkeys when asked by a button, and not in fields by itself. */
    private Browser.Visit visit(int width) {
        var visit = browser.visit(width, true);
        visit.page().addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        return visit;
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void signIn(Page page, String email) {
        Partnership.signIn(page, port, email);
    }

    private void signOut(Page page) {
        open(page, "/account");
        press(page, "Sign out");
    }

    private void addFirst(Page page, String name) {
        page.getByLabel("Name of the passkey").fill(name);
        press(page, "Add a passkey");
        assertThat(page.locator("h1")).hasText("Keep these codes");
        page.getByText("I have kept them").click();
    }

    @Test
    void signsAnAdministratorInByAPasskeyAloneUntilItIsRemoved() {
        try (var visit = visit(Browser.DESKTOP)) {
            var page = visit.page();
            Authenticator.of(page);
            signIn(page, member(Role.ADMINISTRATOR));
            addFirst(page, "Work laptop");
            assertThat(page).hasURL(WORK);
            signOut(page);

            press(page, "Sign in with a passkey");
            assertThat(page).hasURL(WORK);

            open(page, "/account");
            page.locator("section[aria-labelledby=passkeys] td a").click();
            assertThat(page.locator("main")).containsText("your role asks for one");
            press(page, "Remove it");
            assertThat(page.locator("[role=status]")).containsText("The passkey is removed");
            signOut(page);
            press(page, "Sign in with a passkey");
            assertThat(page.locator(".govuk-error-summary")).containsText("This passkey is not known here");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void takesAPasskeyAsTheSecondFactorOfAnAdministrator() {
        try (var visit = visit(Browser.PHONE)) {
            var page = visit.page();
            Authenticator.of(page);
            var email = member(Role.ADMINISTRATOR);
            signIn(page, email);
            addFirst(page, "Telephone");
            signOut(page);

            signIn(page, email);
            assertThat(page.locator("h1")).hasText("Show your second factor");
            press(page, "Use your passkey");

            assertThat(page).hasURL(WORK);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void offersPasskeysInTheFieldOfTheAddress() {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            var page = visit.page();
            Authenticator.of(page);
            signIn(page, member(Role.PRACTITIONER));
            addFirst(page, "Work laptop");
            assertThat(page).hasURL(WORK);

            signOut(page);

            assertThat(page).hasURL(WORK);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void saysWhatWentWrongAndLeavesTheFormAsItWas() {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            var page = visit.page();
            var device = Authenticator.of(page);
            signIn(page, member(Role.ANALYST));
            open(page, "/account");
            var problem = page.locator("[data-problem]");

            press(page, "Add a passkey");
            assertThat(problem).hasText("Enter a name for the passkey, of at most 100 characters");

            device.verifies(false);
            page.getByLabel("Name of the passkey").fill("Work laptop");
            press(page, "Add a passkey");
            assertThat(problem).containsText("Nothing was done");

            device.verifies(true);
            press(page, "Add a passkey");
            assertThat(page.locator("h1")).hasText("Keep these codes");
            open(page, "/account");
            page.getByLabel("Name of the passkey").fill("Work laptop");
            press(page, "Add a passkey");
            assertThat(problem).hasText("This device holds a passkey of yours already.");
        }
    }

    @Test
    void saysWhereAndWithWhatPasskeysWork() {
        try (var visit = browser.visit(Browser.DESKTOP, true)) {
            visit.page().navigate("http://127.0.0.1:" + port + "/account/sign-in");
            assertThat(visit.page().locator("[data-without]"))
                    .containsText("Passkeys of this site work at http://localhost:" + port + " alone");
            assertThat(visit.page().locator("#passkey")).isHidden();
        }
        try (var visit = browser.visit(Browser.DESKTOP, false)) {
            open(visit.page(), "/account/sign-in");
            assertThat(visit.page().locator("[data-without]")).containsText("Passkeys need a script");
            assertThat(visit.page().locator("#passkey")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.DESKTOP})
    void passesAxeAndScrollsOneWayOnly(int width) {
        var page = browser.page(width);
        var device = Authenticator.of(page);
        var email = member(Role.PRACTITIONER);
        signIn(page, email);
        check(page, "/account/second-factor");
        addFirst(page, "The laptop that I was given at work in the third week of May");
        check(page, "/account");
        check(page, "/account?passkey=added");
        check(page, "/account?passkey=nameless");
        page.locator("section[aria-labelledby=passkeys] td a").click();
        check(page, page.url().replaceFirst("http://[^/]+", ""));
        device.answers(false);
        signOut(page);
        check(page, "/account/sign-in?passkey=unknown");
        signIn(page, email);
        check(page, "/account/second-factor?passkey=late");
        page.context().close();
    }

    private void check(Page page, String path) {
        open(page, path);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(Browser.overflow(page)).as(path).isZero();
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
    }
}
