package org.watchward.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.signin.Authenticator;
import org.watchward.platform.Reach;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesTests {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterAll
    static void closeThePost() {
        MAIL.stop();
    }

    @DynamicPropertySource
    static void openThePost(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("watchward.mail.from", () -> "watchward@partnership.example");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private UUID council = new UUID(0, 0);
    private UUID police = new UUID(0, 0);
    private UUID officer = new UUID(0, 0);
    private UUID local = new UUID(0, 0);

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        police = partnership.organisation("Arden Police", OrganisationKind.POLICE);
        partnership.forAll("whole@example.org", council, Role.ADMINISTRATOR);
        local = partnership.member("local@example.org", council, Role.ADMINISTRATOR);
        officer = partnership.member("officer@example.org", police, Role.PRACTITIONER);
    }

    private Visitor signedIn(String email) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(email, Partnership.PASSWORD).leadsTo()).contains("/work");
        Reach.application(() -> people.find(email).ifPresent(people::forgetApp));
        Authenticator.setUp(visitor);
        return visitor;
    }

    private static String invite(UUID organisation) {
        return "/work/organisations/" + organisation + "/invite";
    }

    @Test
    void invitesByMailAndLetsTheInvitedChooseAPassword() throws Exception {
        var whole = signedIn("whole@example.org");

        var sent = whole.send(
                invite(council),
                invite(council),
                "name",
                "The planner",
                "email",
                "planner@example.org",
                "role",
                "analyst");

        assertThat(sent.text()).contains("A message is on its way to planner@example.org");
        var message = received("planner@example.org");
        var words = message.getContent().toString();
        var path = words.substring(words.indexOf("/account/invitation/")).split("\\s")[0];

        var guest = new Visitor(port);
        assertThat(guest.send(path, path, "name", "The planner", "password", "qwertyuiop12")
                        .text())
                .contains("would be guessed early");
        var joined = guest.send(
                path,
                path,
                "name",
                "The planner",
                "password",
                Partnership.PASSWORD,
                "organisation",
                police.toString(),
                "role",
                "administrator");

        assertThat(joined.leadsTo()).endsWith("/work");
        assertThat(guest.get("/account").text())
                .contains("Analyst, Arden District Council")
                .doesNotContain("Administrator", "Arden Police");
        assertThat(new Visitor(port).get(path).status()).isEqualTo(404);
    }

    private static MimeMessage received(String address) throws MessagingException {
        for (var message : MAIL.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("no message for " + address);
    }

    @Test
    void letsAnAdministratorLookAfterTheirOwnPeopleOnly() {
        var visitor = signedIn("local@example.org");

        assertThat(visitor.get(invite(council)).status()).isEqualTo(200);
        assertThat(visitor.get(invite(police)).status()).isEqualTo(403);
        assertThat(visitor.send(
                                invite(council),
                                "/work/organisations/" + police + "/people/" + officer + "/grant",
                                "role",
                                "administrator")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.send(
                                invite(council),
                                "/work/organisations/" + council + "/people/" + officer + "/grant",
                                "role",
                                "administrator")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesARoleForAllFromWhoeverLooksAfterOne() {
        var visitor = signedIn("local@example.org");
        var page = "/work/organisations/" + council + "/people/" + local;

        var answer = visitor.send(page, page + "/grant", "role", "administrator", "whole", "true");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(visitor.get("/account").text()).doesNotContain("for the whole partnership");
        assertThat(visitor.get(page).page().select("#whole")).isEmpty();
    }

    @Test
    void grantsAndTakesRoles() {
        var visitor = signedIn("whole@example.org");
        var page = "/work/organisations/" + police + "/people/" + officer;

        visitor.send(page, page + "/grant", "role", "coordinator");
        assertThat(visitor.get(page).page().select(".held li").eachText())
                .contains("Coordinator, Arden Police Take away: Coordinator");
        var grant = visitor.get(page)
                .page()
                .select(".held li:contains(Coordinator) input[name=grant]")
                .attr("value");
        visitor.send(page, page + "/take", "grant", grant);

        assertThat(visitor.get(page).text()).doesNotContain("Coordinator, Arden Police");
    }

    @Test
    void keepsTheLastAdministrator() {
        var visitor = signedIn("whole@example.org");
        var list = visitor.get("/work/organisations/" + council).page();
        var page = list.select("main a:contains(The whole)").attr("href");
        var grant = visitor.get(page).page().select(".held input[name=grant]").attr("value");

        var answer = visitor.send(page, page + "/take", "grant", grant);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("The last administrator stays");
    }

    @Test
    void namesAnOrganisationAndSaysWhatIsWrongWithIt() {
        var visitor = signedIn("whole@example.org");
        var page = "/work/organisations/new";

        var wrong =
                visitor.send(page, page, "name", "arden police", "kind", "navy", "identifiers", "GB-LAE-ARD, nonsense");
        assertThat(wrong.page().select(".govuk-error-summary li").eachText())
                .containsExactly(
                        "Another organisation has this name",
                        "Choose what kind of organisation it is",
                        "nonsense is not an identifier such as GB-LAE-OXO or GB-CHC-1164883");
        var made = visitor.send(
                page,
                page,
                "name",
                "<script>alert(1)</script>",
                "kind",
                "voluntary",
                "identifiers",
                "GB-CHC-1164883",
                "id",
                council.toString());

        var shown = visitor.get(made.leadsTo());
        assertThat(shown.text()).contains("<script>alert(1)</script>", "GB-CHC-1164883");
        assertThat(shown.page().select("script")).isEmpty();
        assertThat(visitor.get("/work/organisations/" + council).text()).contains("Arden District Council");
    }
}
