package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/**
 * How requests are recognised. What each may do is the business of {@link RouteRule}; that pages of those who are signed in ask for
 * somebody is said here once more.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInRules {

    static final String SIGN_IN = "/account/sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .headers(headers -> headers.disable())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/work", "/api/v1/work/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            Accounts accounts,
            PasswordEncoder encoder,
            Attempts attempts,
            Arrival arrival,
            AuthenticationEventPublisher events,
            AuditTrail trail)
            throws Exception {
        var passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(accounts);
        var manager = new ProviderManager(new Patient(passwords, attempts));
        manager.setAuthenticationEventPublisher(events);
        return http.headers(headers -> headers.disable())
                .authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/work", "/work/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(arrival)
                        .failureHandler((request, response, why) -> failed(request, response, why, trail)))
                .exceptionHandling(refused ->
                        refused.accessDeniedHandler((request, response, why) -> refuse(request, response, trail)))
                .logout(logout -> logout.logoutUrl("/account/sign-out")
                        .addLogoutHandler((request, response, who) -> ended(who, trail))
                        .addLogoutHandler((request, response, who) -> noteWayIn(request))
                        .logoutSuccessHandler((request, response, who) ->
                                response.sendRedirect(request.getContextPath() + SIGN_IN + "?ended" + wayIn(request)))
                        .deleteCookies(SessionCookie.NAME))
                .build();
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why, AuditTrail trail)
            throws IOException {
        trail.record(Act.of("sign-in-failed")
                .onTyped(Objects.requireNonNullElse(request.getParameter("email"), ""))
                .words(why instanceof Patient.TooSoon ? "too soon after others" : "wrong address or password"));
        response.sendRedirect(request.getContextPath()
                + SIGN_IN
                + (why instanceof Patient.TooSoon soon ? "?wait=" + soon.seconds() : "?wrong"));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuditTrail trail)
            throws IOException {
        if (request.getUserPrincipal() != null) {
            trail.recordApart(Act.of("refused").words(request.getMethod() + " " + request.getRequestURI()));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void ended(@Nullable Authentication who, AuditTrail trail) {
        if (who != null) {
            trail.record(Act.of("signed-out").on("person", who.getName()));
        }
    }

    /** By which way the session was begun that is about to end, so that its page can offer to end it there as well. */
    private static void noteWayIn(HttpServletRequest request) {
        var session = request.getSession(false);
        request.setAttribute(WaysIn.SESSION, session == null ? null : session.getAttribute(WaysIn.SESSION));
    }

    private static String wayIn(HttpServletRequest request) {
        return request.getAttribute(WaysIn.SESSION) instanceof String id ? "=" + id : "";
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }
}
