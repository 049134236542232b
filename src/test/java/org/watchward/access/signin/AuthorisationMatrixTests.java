package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.watchward.access.Grant;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.tokens.Scope;
import org.watchward.access.tokens.Tokens;
import org.watchward.platform.Reach;
import org.watchward.web.PrivatePaths;
import org.watchward.web.api.ApiController;

/** Every route of the application, for every role, in its own and in another organisation, for all, and for nobody. */
@SpringBootTest(
        properties = {"watchward.sign-in.attempts-per-minute=100000", "watchward.api.requests-per-minute=100000"})
@Tag("slow")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private Tokens tokens;

    private final Map<Role, UUID> locals = new java.util.EnumMap<>(Role.class);
    private final Map<Role, UUID> wholes = new java.util.EnumMap<>(Role.class);
    private UUID own = new UUID(0, 0);
    private UUID other = new UUID(0, 0);
    private UUID nobody = new UUID(0, 0);

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        own = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        other = partnership.organisation("Arden Police", OrganisationKind.POLICE);
        for (var role : Role.values()) {
            locals.put(role, partnership.member("local-" + role.id() + "@example.org", own, role));
            wholes.put(role, partnership.forAll("whole-" + role.id() + "@example.org", own, role));
        }
        nobody = partnership.member("nobody@example.org", own);
    }

    private static UUID who(Map<Role, UUID> people, Role role) {
        return java.util.Objects.requireNonNull(people.get(role));
    }

    private record Route(HttpMethod method, String pattern, HandlerMethod handler) {

        @Nullable
        Needs asks() {
            return RouteRule.asked(handler);
        }

        String path(UUID organisation) {
            return pattern.replace("{organisation}", organisation.toString())
                    .replace("{person}", UUID.randomUUID().toString())
                    .replaceAll("\\{[^}]*}", "x");
        }

        boolean forPrograms() {
            return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ApiController.class);
        }

        boolean namesOrganisation() {
            return pattern.contains("{organisation}");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    routes.add(new Route(HttpMethod.GET, pattern, handler));
                }
                methods.forEach(method -> routes.add(new Route(method.asHttpMethod(), pattern, handler)));
            }
        });
        return routes;
    }

    @Test
    void givesEveryRouteARule() {
        assertThat(routes())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        route -> assertThat(mark(route)).as(route.toString()).isNotEqualTo("nothing"));
    }

    private static String mark(Route route) {
        try {
            return String.valueOf(route.asks());
        } catch (org.springframework.security.access.AccessDeniedException unmarked) {
            return "nothing";
        }
    }

    @Test
    void keepsWhatNeedsAPermissionBelowThePathsThatNoCacheKeeps() {
        assertThat(routes()).allSatisfy(route -> {
            if (route.asks() != null) {
                assertThat(PrivatePaths.covers(route.pattern()))
                        .as(route.toString())
                        .isTrue();
            }
        });
        assertThat(routes().stream()
                        .filter(route -> route.pattern().startsWith("/work")
                                || route.pattern().startsWith("/api/v1/work"))
                        .map(Route::asks))
                .doesNotContainNull();
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() throws Exception {
        for (var route : pages().toList()) {
            var answer = mvc.perform(
                            request(route.method(), URI.create(route.path(own))).with(csrf()))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).as(route.toString()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).as(route.toString()).endsWith("/account/sign-in");
        }
    }

    private Stream<Route> pages() {
        return routes().stream().filter(route -> route.asks() != null && !route.forPrograms());
    }

    private List<Route> secured() {
        return routes().stream()
                .filter(route -> route.asks() != null && route.forPrograms())
                .toList();
    }

    @Test
    void letsEveryRoleDoWhatTheTableSaysAndNothingElse() throws Exception {
        var mistakes = new ArrayList<String>();
        for (var route : pages().toList()) {
            for (var role : Role.values()) {
                for (var organisation : route.namesOrganisation() ? List.of(own, other) : List.of(own)) {
                    check(route, who(locals, role), organisation, new Grant(role, own), mistakes);
                    check(route, who(wholes, role), organisation, new Grant(role, null), mistakes);
                }
            }
            check(route, nobody, own, null, mistakes);
        }
        assertThat(mistakes).isEmpty();
    }

    private void check(Route route, UUID person, UUID organisation, @Nullable Grant grant, List<String> mistakes)
            throws Exception {
        var asked = java.util.Objects.requireNonNull(route.asks());
        var grants = grant == null ? List.<Grant>of() : List.of(grant);
        var may = new Identity(person, "", "", false, false, List.of(), grants)
                .may(asked.value(), route.namesOrganisation() ? organisation : null);
        var status = mvc.perform(request(route.method(), URI.create(route.path(organisation)))
                        .with(user(person.toString())
                                .authorities(FactorGrantedAuthority.fromAuthority(SecondFactor.CODE)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        if ((status != 403) != may) {
            mistakes.add(route + " for " + (grant == null ? "nobody" : grant) + " in "
                    + (organisation.equals(own) ? "own" : "other") + ": " + status);
        }
    }

    /** Filters answer before any route does: one that comes with a library and is not known here fails. */
    @Test
    void knowsEveryFilterThatCouldAnswerByItself() {
        assertThat(filters.getFilterChains().stream()
                        .flatMap(chain -> chain.getFilters().stream())
                        .map(filter -> filter.getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "AnonymousAuthenticationFilter",
                        "AuthorizationFilter",
                        "CsrfFilter",
                        "DisableEncodeUrlFilter",
                        "ExceptionTranslationFilter",
                        "LogoutFilter",
                        "RequestCacheAwareFilter",
                        "SecurityContextHolderAwareRequestFilter",
                        "SecurityContextHolderFilter",
                        "SessionManagementFilter",
                        "TokenGate",
                        "UploadGate",
                        "UsernamePasswordAuthenticationFilter",
                        "WebAsyncManagerIntegrationFilter");
    }

    @Test
    void refusesWhatFiltersAnswerWithoutTheTokenOfAForm() throws Exception {
        for (var path : List.of(SignInRules.SIGN_IN, "/account/sign-out")) {
            assertThat(status(HttpMethod.POST, path)).as(path).isEqualTo(403);
        }
    }

    /** The pages and addresses that the framework would bring are not there: sign-in and passkeys have their own, with rules. */
    @Test
    void hasNoPagesOfTheFramework() throws Exception {
        for (var path : List.of(
                "/login",
                "/logout",
                "/default-ui.css",
                "/login/webauthn",
                "/login/webauthn.js",
                "/webauthn/register",
                "/webauthn/register/options",
                "/webauthn/authenticate/options")) {
            assertThat(status(HttpMethod.GET, path)).as(path).isEqualTo(404);
            assertThat(mvc.perform(request(HttpMethod.POST, URI.create(path)).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isIn(404, 405);
        }
    }

    private int status(HttpMethod method, String path) throws Exception {
        return mvc.perform(request(method, URI.create(path)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void asksEveryProgramForATokenWhateverSessionItBrings() throws Exception {
        assertThat(secured()).hasSizeGreaterThan(3);
        for (var route : secured()) {
            for (var role : Role.values()) {
                var session = user(who(wholes, role).toString())
                        .authorities(FactorGrantedAuthority.fromAuthority(SecondFactor.CODE));
                assertThat(mvc.perform(request(route.method(), URI.create(route.path(own)))
                                        .with(session)
                                        .with(csrf()))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(route + " for a session of " + role)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void letsATokenDoWhatItsPersonMayAndItsScopeSaysAndNothingElse() throws Exception {
        var mistakes = new ArrayList<String>();
        for (var scope : Scope.values()) {
            for (var role : Role.values()) {
                check(scope, who(locals, role), new Grant(role, own), mistakes);
                check(scope, who(wholes, role), new Grant(role, null), mistakes);
            }
            check(scope, nobody, null, mistakes);
        }
        assertThat(mistakes).isEmpty();
    }

    private void check(Scope scope, UUID person, @Nullable Grant grant, List<String> mistakes) throws Exception {
        var token = Reach.application(() -> tokens.make(person, "A program", scope, Duration.ofDays(1), true));
        var grants = grant == null ? List.<Grant>of() : List.of(grant);
        var identity = new Identity(person, "", "", false, false, List.of(), grants, scope.permissions());
        for (var route : secured()) {
            var asked = java.util.Objects.requireNonNull(route.asks());
            var reads = HttpMethod.GET.equals(route.method());
            var may = identity.may(asked.value()) && (reads || scope == Scope.BRING_DATA);
            var status = mvc.perform(request(route.method(), URI.create(route.path(own)))
                            .header("Authorization", "Bearer " + token))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status == 401 || (status != 403) != may) {
                mistakes.add(route + " for " + (grant == null ? "nobody" : grant) + " with " + scope + ": " + status);
            }
        }
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        for (var route : routes()) {
            if (HttpMethod.POST.equals(route.method()) && !route.forPrograms()) {
                assertThat(mvc.perform(request(route.method(), URI.create(route.path(own)))
                                        .with(user(who(wholes, Role.ADMINISTRATOR)
                                                        .toString())
                                                .authorities(FactorGrantedAuthority.fromAuthority(SecondFactor.CODE))))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }
}
