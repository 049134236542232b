package org.watchward.access.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.watchward.access.Identities;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.platform.Reach;
import org.watchward.web.Allowance;
import org.watchward.web.api.ApiProblem;

/**
 * Stands before what programs ask in somebody's name: without a good token in its header no request gets any further, whatever
 * cookies it brings. The person and their roles are looked up anew each time.
 */
final class TokenGate extends OncePerRequestFilter {

    private static final int NOTED_PER_MINUTE = 20;
    private static final String SCHEME = "Bearer ";
    private static final RequestMatcher OURS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/v1/work/**");
    private static final String NONE =
            "Send a token of yours in the header: Authorization: Bearer ww_… (/account/tokens makes"
                    + " one). Neither a cookie nor a token in the address is read.";
    private static final String NOT_GOOD =
            "This token is not good: there is none such, or it was ended, or its time is over. /account/tokens lists yours.";
    private static final String WITHOUT_FACTOR =
            "A second factor is asked of you by now, and this token was made without one."
                    + " Make another at /account/tokens.";

    private final Tokens tokens;
    private final Identities identities;
    private final AuditTrail trail;
    private final boolean factorOfEveryone;
    private final Allowance noted = new Allowance(NOTED_PER_MINUTE);

    /**
     * A gate.
     *
     * @param factorOfEveryone whether a second factor is asked of everyone here, and not only of those whose roles do
     */
    TokenGate(Tokens tokens, Identities identities, AuditTrail trail, boolean factorOfEveryone) {
        this.tokens = tokens;
        this.identities = identities;
        this.trail = trail;
        this.factorOfEveryone = factorOfEveryone;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OURS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var presented = presented(request);
        if (presented.isEmpty()) {
            challenge(response, "");
            ApiProblem.unauthenticated(NONE).answer(request, response);
            return;
        }
        var token = presented.flatMap(each -> Reach.application(() -> tokens.find(each)));
        var who = token.flatMap(each -> identities.find(each.person()));
        if (token.isEmpty() || who.isEmpty()) {
            note(token, request);
            challenge(response, ", error=\"invalid_token\"");
            ApiProblem.unauthenticated(NOT_GOOD).answer(request, response);
        } else if (!token.get().scope().allows(request.getMethod())) {
            challenge(response, ", error=\"insufficient_scope\", scope=\"" + Scope.BRING_DATA.id() + "\"");
            ApiProblem.forbidden("This token has the scope "
                            + token.get().scope().id() + ", with which nothing can be sent.")
                    .answer(request, response);
        } else if ((factorOfEveryone || who.get().needsSecondFactor())
                && !token.get().secondFactor()) {
            ApiProblem.forbidden(WITHOUT_FACTOR).answer(request, response);
        } else {
            let(token.get(), request, response, chain);
        }
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** Whoever guesses does not fill the trail. */
    private void note(Optional<Token> token, HttpServletRequest request) {
        if (noted.take(request).allowed()) {
            var act = Act.of("token-refused");
            trail.record(token.map(each -> act.on("person", each.person())).orElse(act));
        }
    }

    private static void challenge(HttpServletResponse response, String why) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Watchward\"" + why);
    }

    private void let(Token token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Reach.application(() -> tokens.used(token));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Program.of(token));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
