package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Whether a session has shown a second factor, beside the first. */
@Component
@ConditionalOnWebApplication
class SecondFactor {

    /** A code of an authenticator app, or a recovery code. */
    static final String CODE = "FACTOR_CODE";

    private static final Set<String> ENOUGH = Set.of(CODE, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private final SecurityContextRepository contexts;

    SecondFactor(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    static boolean shown(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(ENOUGH::contains);
    }

    /** Keeps with the session, under a new id, that it has shown one. */
    void show(HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var before = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var factors = new ArrayList<GrantedAuthority>(before.getAuthorities());
        factors.add(FactorGrantedAuthority.fromAuthority(CODE));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(before.getPrincipal()), null, factors));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
