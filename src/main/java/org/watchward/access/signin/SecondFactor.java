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
import org.watchward.access.Identity;

/** Whether a session has shown a second factor, beside the first. */
@Component
@ConditionalOnWebApplication
public class SecondFactor {

    /** A code of an authenticator app, or a recovery code. */
    static final String CODE = "FACTOR_CODE";

    /** A passkey, which is enough by itself. */
    static final String PASSKEY = FactorGrantedAuthority.WEBAUTHN_AUTHORITY;

    /** One that the directory of somebody's organisation asked for, and that is counted here. */
    static final String ELSEWHERE = "FACTOR_ELSEWHERE";

    private static final Set<String> ENOUGH = Set.of(CODE, PASSKEY, ELSEWHERE);

    private final SecurityContextRepository contexts;

    private final Proof proof;

    SecondFactor(SecurityContextRepository contexts, Proof proof) {
        this.contexts = contexts;
        this.proof = proof;
    }

    /** The authority of what goes on in the name of somebody who showed one when it began. */
    public static GrantedAuthority shownBefore() {
        return FactorGrantedAuthority.fromAuthority(CODE);
    }

    /** Whether it has. */
    public static boolean shown(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(ENOUGH::contains);
    }

    /** What a session holds that a passkey has begun. */
    static GrantedAuthority passkey() {
        return FactorGrantedAuthority.fromAuthority(PASSKEY);
    }

    /** Whether somebody has one that their session has not shown yet: a password alone changes nothing about it then. */
    static boolean missing(Identity who) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return who.hasSecondFactor() && (authentication == null || !shown(authentication));
    }

    /** Keeps with the session, under a new id, that it has shown one: {@link #CODE}, or a passkey. */
    void show(String factor, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var before = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var factors = new ArrayList<GrantedAuthority>(before.getAuthorities());
        factors.add(FactorGrantedAuthority.fromAuthority(factor));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(before.getPrincipal()), null, factors));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        proof.note(request);
    }
}
