package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has proved who they are by a link or elsewhere, as the form does for a password. */
@Component
@ConditionalOnWebApplication
public class SignIns {

    private final SecurityContextRepository contexts;
    private final Arrival arrival;
    private final CsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    SignIns(SecurityContextRepository contexts, Arrival arrival) {
        this.contexts = contexts;
        this.arrival = arrival;
    }

    /** Begins a session under a new id and with a new token for forms: what was known before is worth nothing afterwards. */
    void begin(
            UUID person,
            HttpServletRequest request,
            HttpServletResponse response,
            String how,
            GrantedAuthority... factors) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
            tokens.saveToken(null, request, response);
        }
        var account = new Account(person, null);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of(factors)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        arrival.note(request, person.toString(), how);
    }

    /**
     * Begins a session of somebody for whom their organisation's own directory vouches.
     *
     * @param secondFactor whether the directory asked for a second factor that counts here
     * @return the path of the page that they had asked for
     */
    public String beginVouched(
            UUID person,
            WaysIn.Way way,
            boolean secondFactor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var factors = secondFactor
                ? new GrantedAuthority[] {FactorGrantedAuthority.fromAuthority(SecondFactor.ELSEWHERE)}
                : new GrantedAuthority[0];
        begin(person, request, response, "with " + way.name(), factors);
        request.getSession().setAttribute(WaysIn.SESSION, way.id());
        return SavedPage.takeOr("/work", request, response);
    }
}
