package org.watchward.access.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.watchward.access.Identities;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.Organisations;
import org.watchward.access.people.People;
import org.watchward.access.signin.Authenticator;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Query;
import org.watchward.platform.Reach;

/** Signing in with a council's own account, against a real OpenID Connect server, over HTTP from the button to the page. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTests {

    private static final MockOAuth2Server SERVER = new MockOAuth2Server();
    private static final String ARDEN = "arden";
    private static final String POLICE = "police";

    @DynamicPropertySource
    static void openTheDirectories(DynamicPropertyRegistry settings) {
        SERVER.start();
        provider(
                settings,
                ARDEN,
                "Arden District Council",
                "GB-LAE-ARD",
                SERVER.issuerUrl(ARDEN).toString());
        settings.add(setting(ARDEN, "roles"), () -> "WW-Analysts=analyst@partnership, WW-Officers=practitioner");
        settings.add(setting(ARDEN, "second-factor"), () -> "mfa");
        provider(
                settings,
                POLICE,
                "Arden Police",
                "arden police",
                SERVER.issuerUrl(POLICE).toString());
        settings.add(setting(POLICE, "create"), () -> "true");
        settings.add(setting(POLICE, "vouches-for"), () -> "Police.example");
        settings.add(setting(POLICE, "roles-claim"), () -> "realm_access.roles");
        settings.add(setting(POLICE, "roles"), () -> "board=board-member");
        provider(settings, "down", "The council that is down", "GB-LAE-ARD", "http://localhost:1/down");
        provider(
                settings,
                "nowhere",
                "Nobody's council",
                "GB-LAE-NOBODY",
                SERVER.issuerUrl("nowhere").toString());
    }

    private static void provider(
            DynamicPropertyRegistry settings, String id, String name, String organisation, String issuer) {
        settings.add(setting(id, "name"), () -> name);
        settings.add(setting(id, "organisation"), () -> organisation);
        settings.add(setting(id, "issuer"), () -> issuer);
        settings.add(setting(id, "client-id"), () -> "watchward");
        settings.add(setting(id, "client-secret"), () -> "the secret of this site");
    }

    private static String setting(String id, String name) {
        return "watchward.sign-in.providers." + id + "." + name;
    }

    @AfterAll
    static void close() {
        SERVER.shutdown();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Identities identities;

    @Autowired
    private People people;

    @Autowired
    private Links links;

    @Autowired
    private AuditTrail trail;

    private Partnership partnership;
    private Visitor visitor = new Visitor(0);
    private UUID council = new UUID(0, 0);
    private UUID police = new UUID(0, 0);

    ProviderSignInTests(@Autowired BeanFactory beans) {
        this.partnership = new Partnership(beans);
    }

    @BeforeAll
    void makeOrganisations(@Autowired Organisations organisations) {
        council = Reach.application(() ->
                organisations.add("Arden District Council", OrganisationKind.DISTRICT, true, List.of("GB-LAE-ARD")));
        police = partnership.organisation("Arden Police", OrganisationKind.POLICE);
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    /** What a directory says of somebody, with an address that it has verified. */
    private static Map<String, Object> claims(String email) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", "Their Name There");
        claims.put("email", email);
        claims.put("email_verified", true);
        return claims;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        claims.put(name, value);
        return claims;
    }

    /** Follows the button to the directory, which signs them in at once, and the way back. */
    private Visitor.Answer signIn(String provider, String subject, Map<String, Object> claims) {
        SERVER.enqueueCallback(
                new DefaultOAuth2TokenCallback(provider, subject, "JWT", List.of("watchward"), claims, 3600));
        var there = visitor.get("/account/with/" + provider).leadsTo();
        return visitor.get(new Visitor(0).get(there).leadsTo());
    }

    private UUID member(String email, Role... roles) {
        return partnership.member(email, council, roles);
    }

    @Test
    void signsInAMemberByTheirVerifiedAddressAndAfterwardsByTheirAccount() {
        var person = member("clerk@arden.example", Role.FUND_OFFICER);
        assertThat(visitor.get("/account/sign-in")
                        .page()
                        .select("a[href=/account/with/arden]")
                        .text())
                .isEqualTo("Sign in with Arden District Council");
        visitor.get("/work/organisations?q=1");

        assertThat(signIn(ARDEN, "s-clerk", claims("Clerk@Arden.example")).leadsTo())
                .endsWith("/work/organisations?q=1");
        assertThat(visitor.get("/account").text()).contains("clerk@arden.example", "Fund officer");

        visitor = new Visitor(port);
        assertThat(signIn(ARDEN, "s-clerk", Map.of()).leadsTo()).endsWith("/work");
        assertThat(identity(person)).contains("FUND_OFFICER");
        assertThat(actions()).contains("signed-in with Arden District Council");
    }

    private String identity(UUID person) {
        return identities.find(person).orElseThrow().grants().toString();
    }

    private List<String> actions() {
        return Reach.application(() -> trail.find(Query.everything(), 0, 20).stream()
                .map(line -> line.entry().action() + " " + line.entry().words())
                .toList());
    }

    @Test
    void asksWithCodeChallengeStateAndNonceAndLeadsBackToThisSiteAlone() {
        var there = visitor.get("/account/with/arden?redirect_uri=https://evil.example/&next=//evil.example")
                .leadsTo();

        assertThat(there)
                .startsWith(SERVER.authorizationEndpointUrl(ARDEN).toString())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=http://localhost:" + port + "/account/with/arden/back")
                .doesNotContain("evil", "secret");
    }

    @Test
    void beginsNothingForABrowserThatAnotherSiteLeadsHere() {
        for (var from : List.of("cross-site", "same-site")) {
            assertThat(visitor.get("/account/with/arden", "Sec-Fetch-Site", from)
                            .leadsTo())
                    .endsWith("/account/sign-in");
        }
        assertThat(visitor.get("/account/with/arden", "Sec-Fetch-Site", "same-origin")
                        .leadsTo())
                .startsWith(SERVER.baseUrl().toString());
    }

    @Test
    void keepsNoTokenAndNothingOfTheDirectoryInTheSession() {
        member("quiet@arden.example");
        signIn(ARDEN, "s-quiet", claims("quiet@arden.example"));

        var stored = Reach.application(() -> sql.sql("""
                        select a.attribute_bytes from access.session_attributes a
                        join access.session s on s.primary_id = a.session_primary_id
                        where s.principal_name = ?
                        """)
                .param(people.find("quiet@arden.example").orElseThrow().toString())
                .query(byte[].class)
                .list());

        assertThat(stored).isNotEmpty();
        assertThat(stored.stream().map(each -> new String(each, StandardCharsets.ISO_8859_1)))
                .noneMatch(text -> text.contains("eyJ") || text.contains("oauth2") || text.contains("s-quiet"));
    }

    @Test
    void refusesAnAddressThatTheDirectoryHasNotVerified() {
        member("careful@arden.example");

        for (var said : List.<Object>of(false, "false", "yes")) {
            var answer = signIn(ARDEN, "s-unverified", with(claims("careful@arden.example"), "email_verified", said));
            assertThat(answer.leadsTo()).endsWith("/account/with/arden/problem?why=no-address");
        }
        var silent = claims("careful@arden.example");
        silent.remove("email_verified");
        assertThat(signIn(ARDEN, "s-unverified", silent).leadsTo()).endsWith("?why=no-address");
        assertThat(signIn(ARDEN, "s-unverified", Map.of()).leadsTo()).endsWith("?why=no-address");

        assertThat(visitor.get("/work").status()).isEqualTo(302);
        var page = visitor.get("/account/with/arden/problem?why=no-address");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("gave no e-mail address that it has verified");
    }

    @Test
    void refusesThePersonOfAnotherOrganisationWhoeverClaimsTheirAddress() {
        var officer = partnership.forAll("chief@police.example", police, Role.ADMINISTRATOR);

        assertThat(signIn(ARDEN, "s-chief", claims("chief@police.example")).leadsTo())
                .endsWith("?why=nobody");

        assertThat(visitor.get("/work").status()).isEqualTo(302);
        assertThat(actions().get(0)).startsWith("sign-in-failed with Arden District Council");
        assertThat(identity(officer)).contains("ADMINISTRATOR");
    }

    @Test
    void refusesWhoIsUnknownWhoWasEndedAndWhoseMembershipHasEnded() {
        var left = member("left@arden.example");
        assertThat(signIn(ARDEN, "s-left", claims("left@arden.example")).leadsTo())
                .endsWith("/work");
        Reach.application(() -> people.leave(left, council, left));
        var ended = member("ended@arden.example");
        Reach.application(() -> sql.sql("update access.person set ended_at = now() where id = ?")
                .param(ended)
                .update());

        for (var name : List.of("left", "ended", "unknown")) {
            visitor = new Visitor(port);
            assertThat(signIn(ARDEN, "s-" + name, claims(name + "@arden.example"))
                            .leadsTo())
                    .as(name)
                    .endsWith("?why=nobody");
        }
    }

    @Test
    void refusesASecondAccountThatComesWithTheAddressOfTheFirst() {
        member("shared@arden.example");
        assertThat(signIn(ARDEN, "s-first", claims("shared@arden.example")).leadsTo())
                .endsWith("/work");

        visitor = new Visitor(port);
        assertThat(signIn(ARDEN, "s-second", claims("shared@arden.example")).leadsTo())
                .endsWith("?why=nobody");
    }

    @Test
    void looksForAPersonAnewWhenWhoeverLooksAfterThemForgetsTheirAccount() {
        var person = member("moved@arden.example", Role.COUNCILLOR);
        partnership.member("admin@arden.example", council, Role.ADMINISTRATOR);
        partnership.member("admin@police.example", police, Role.ADMINISTRATOR);
        signIn(ARDEN, "s-before", claims("moved@arden.example"));
        var theirs = visitor;
        var page = "/work/organisations/" + council + "/people/" + person;
        var stranger = administrator("admin@police.example");
        assertThat(stranger.send("/account", page + "/forget-account").status()).isEqualTo(403);
        assertThat(theirs.get("/work").status()).isEqualTo(200);

        var admin = administrator("admin@arden.example");
        assertThat(admin.get(page).text()).contains("Their account in their organisation’s own directory");
        admin.send(page, page + "/forget-account");

        assertThat(theirs.get("/work").status()).isEqualTo(302);
        visitor = new Visitor(port);
        assertThat(signIn(ARDEN, "s-after", claims("moved@arden.example")).leadsTo())
                .endsWith("/work");
    }

    private Visitor administrator(String email) {
        var administrator = new Visitor(port);
        administrator.signIn(email, Partnership.PASSWORD);
        Authenticator.setUp(administrator);
        return administrator;
    }

    @Test
    void leavesARoleThatTheDirectoryGrantsToTheDirectory() {
        var person = member("held@arden.example");
        partnership.member("keeps@arden.example", council, Role.ADMINISTRATOR);
        signIn(ARDEN, "s-held", with(claims("held@arden.example"), "groups", List.of("WW-Officers")));
        var page = "/work/organisations/" + council + "/people/" + person;
        var admin = administrator("keeps@arden.example");
        assertThat(admin.get(page).page().select(".held li").text())
                .contains("Practitioner", "granted by their organisation’s own directory")
                .doesNotContain("Take away");
        var grant = Reach.application(() -> sql.sql("select id::text from access.role_grant where person = ?")
                .param(person)
                .query(String.class)
                .single());

        assertThat(admin.send(page, page + "/take", "grant", grant).status()).isEqualTo(404);

        assertThat(identity(person)).contains("PRACTITIONER");
    }

    @Test
    void takesInWhoIsInvitedWithTheRolesOfTheInvitationOnce() {
        var token = links.make(new Links.About(
                Links.Purpose.INVITATION,
                "invited@arden.example",
                "Invited",
                null,
                council,
                List.of(Role.COUNCILLOR),
                null));

        assertThat(signIn(ARDEN, "s-invited", claims("invited@arden.example")).leadsTo())
                .endsWith("/work");

        assertThat(visitor.get("/account").text()).contains("Councillor, Arden District Council");
        assertThat(new Visitor(port).get("/account/invitation/" + token).status())
                .isEqualTo(404);
    }

    @Test
    void makesNewMembersWhereTheProviderMayAndVouchesForItsOwnDomainOnly() {
        var unsaid = claims("new@police.example");
        unsaid.remove("email_verified");
        unsaid.put("realm_access", Map.of("roles", List.of("board", "admin")));
        assertThat(signIn(POLICE, "s-new", unsaid).leadsTo()).endsWith("/work");
        assertThat(visitor.get("/account").text())
                .contains("Their Name There", "Arden Police", "Board member, Arden Police")
                .doesNotContain("Administrator");

        visitor = new Visitor(port);
        var guest = claims("guest@elsewhere.example");
        guest.remove("email_verified");
        assertThat(signIn(POLICE, "s-guest", guest).leadsTo()).endsWith("?why=no-address");
    }

    @Test
    void grantsWhatTheClaimSaysAndTakesItWhenItNoLongerDoes() {
        var person = member("mapped@arden.example", Role.BOARD_MEMBER);
        var both = with(claims("mapped@arden.example"), "groups", List.of("WW-Analysts", "WW-Officers", "Everybody"));
        signIn(ARDEN, "s-mapped", with(both, "amr", List.of("pwd", "mfa")));
        assertThat(identity(person))
                .contains(
                        "role=ANALYST, organisation=null",
                        "role=PRACTITIONER, organisation=" + council,
                        "BOARD_MEMBER");
        assertThat(visitor.get("/work/data").status()).isEqualTo(200);

        visitor = new Visitor(port);
        signIn(ARDEN, "s-mapped", with(claims("mapped@arden.example"), "roles", "WW-Officers"));
        assertThat(identity(person)).contains("PRACTITIONER", "BOARD_MEMBER").doesNotContain("ANALYST");

        visitor = new Visitor(port);
        signIn(ARDEN, "s-mapped", claims("mapped@arden.example"));
        assertThat(identity(person)).contains("BOARD_MEMBER").doesNotContain("ANALYST", "PRACTITIONER");
        assertThat(actions())
                .contains(
                        "role-granted as Arden District Council says at the sign-in",
                        "role-taken as Arden District Council says at the sign-in");
    }

    @Test
    void keepsWhatAPersonGrantedApartFromWhatTheDirectoryGrants() {
        var person = partnership.forAll("twice@arden.example", council, Role.ANALYST);
        signIn(ARDEN, "s-twice", with(claims("twice@arden.example"), "groups", List.of("WW-Analysts")));
        visitor = new Visitor(port);
        signIn(ARDEN, "s-twice", claims("twice@arden.example"));

        assertThat(identity(person)).contains("ANALYST");
    }

    @Test
    void letsAGrantedRoleLapseWhenItIsNotConfirmed() {
        var person = member("away@arden.example");
        signIn(ARDEN, "s-away", with(claims("away@arden.example"), "groups", List.of("WW-Analysts")));
        assertThat(identity(person)).contains("ANALYST");

        Reach.application(() -> sql.sql("update access.role_grant set lapses_at = now() where person = ?")
                .param(person)
                .update());

        assertThat(identity(person)).doesNotContain("ANALYST");
        assertThat(visitor.get("/work/data").status()).isEqualTo(403);
    }

    @Test
    void endsWhatTheDirectoryGrantedWithTheMembership() {
        var person = member("gone@arden.example");
        signIn(ARDEN, "s-gone", with(claims("gone@arden.example"), "groups", List.of("WW-Analysts")));
        assertThat(identity(person)).contains("role=ANALYST, organisation=null");

        Reach.application(() -> people.leave(person, council, person));

        assertThat(identity(person)).doesNotContain("ANALYST");
        assertThat(visitor.get("/work/data").status()).isEqualTo(403);
    }

    @Test
    void asksItsOwnSecondFactorUnlessTheDirectorysCounts() {
        member("officer@arden.example", Role.PRACTITIONER);
        signIn(ARDEN, "s-officer", with(claims("officer@arden.example"), "amr", List.of("pwd")));
        assertThat(visitor.get("/work/organisations").leadsTo()).endsWith("/account/second-factor");

        visitor = new Visitor(port);
        signIn(ARDEN, "s-officer", with(claims("officer@arden.example"), "acr", "mfa"));
        assertThat(visitor.get("/work/organisations").status()).isEqualTo(200);
    }

    @Test
    void asksForTheAppOfWhoHasOneWhenTheirAccountIsFirstLinked() {
        member("keeper@arden.example", Role.PRACTITIONER);
        visitor.signIn("keeper@arden.example", Partnership.PASSWORD);
        Authenticator.setUp(visitor);

        visitor = new Visitor(port);
        signIn(ARDEN, "s-keeper", with(claims("keeper@arden.example"), "amr", "mfa"));
        assertThat(visitor.get("/work").leadsTo()).endsWith("/account/second-factor");

        visitor = new Visitor(port);
        signIn(ARDEN, "s-keeper", with(claims("keeper@arden.example"), "amr", "mfa"));
        assertThat(visitor.get("/work").status()).isEqualTo(200);
    }

    @Test
    void saysWhatToDoWhenItIsCancelledDownOrNotSetUp() {
        visitor.get("/account/with/arden");
        var state = state(visitor.get("/account/with/arden").leadsTo());
        assertThat(visitor.get("/account/with/arden/back?error=access_denied&state=" + state)
                        .leadsTo())
                .endsWith("/account/with/arden/problem?why=cancelled");
        assertThat(visitor.get("/account/with/down").leadsTo()).endsWith("/account/with/down/problem?why=unreachable");
        var page = visitor.get("/account/with/down/problem?why=unreachable");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("The council that is down does not answer at the moment");
        assertThat(signIn("nowhere", "s-lost", claims("lost@nowhere.example")).leadsTo())
                .endsWith("?why=not-set-up");
        assertThat(visitor.get("/account/with/nobody").status()).isEqualTo(404);
        assertThat(actions().stream().filter(each -> each.startsWith("sign-in-failed")))
                .anyMatch(each -> each.contains("does not say where to sign in"))
                .anyMatch(each -> each.contains("access_denied"))
                .anyMatch(each -> each.contains("GB-LAE-NOBODY"));
    }

    private static String state(String there) {
        return there.replaceAll(".*[?&]state=([^&]*).*", "$1");
    }

    @Test
    void endsTheSessionHereAndOffersToEndItThere() {
        member("leaver@arden.example", Role.COUNCILLOR);
        signIn(ARDEN, "s-leaver", claims("leaver@arden.example"));

        var out = visitor.send("/account", "/account/sign-out");

        assertThat(out.status()).isEqualTo(302);
        assertThat(out.leadsTo()).endsWith("/account/sign-in?ended=arden");
        assertThat(visitor.get("/work").status()).isEqualTo(302);
        var page = visitor.get("/account/sign-in?ended=arden");
        assertThat(page.text()).contains("You are signed out.", "You may still be signed in at Arden District Council");
        var there = visitor.get(page.page().select("a:contains(Sign out at)").attr("href"));
        assertThat(there.leadsTo())
                .startsWith(SERVER.endSessionEndpointUrl(ARDEN).toString())
                .contains("client_id=watchward")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port);
    }

    @Test
    void givesTheSessionANewNameAndEndsWhatWasKnownBefore() {
        member("fixed@arden.example");
        visitor.get("/account/with/arden");
        var before = visitor.cookie("watchward-session");

        signIn(ARDEN, "s-fixed", claims("fixed@arden.example"));

        assertThat(visitor.cookie("watchward-session")).isNotEqualTo(before);
        var thief = new Visitor(port);
        thief.carry("watchward-session", before);
        assertThat(thief.get("/work").status()).isEqualTo(302);
    }
}
