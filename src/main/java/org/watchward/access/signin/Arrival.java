package org.watchward.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.watchward.access.Identities;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/** What happens when somebody has signed in: their session keeps from where, and they go on to the page that they had asked for. */
@Component
@ConditionalOnWebApplication
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final int LONGEST = 200;

    private final Identities identities;
    private final AuditTrail trail;
    private final Proof proof;

    Arrival(Identities identities, AuditTrail trail, Proof proof) {
        this.identities = identities;
        this.trail = trail;
        this.proof = proof;
        setDefaultTargetUrl("/work");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        note(request, authentication.getName(), "by password");
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** Keeps with the session from where it was begun, for its owner’s list, and in the trail that it was. */
    void note(HttpServletRequest request, String person, String how) {
        var act = Act.of("signed-in").on("person", person).words(how);
        trail.record(identities
                .find(UUID.fromString(person))
                .map(who -> act.by(who.caller()))
                .orElse(act));
        var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        var session = request.getSession();
        proof.note(request);
        session.setAttribute(Sessions.FROM, request.getRemoteAddr());
        session.setAttribute(Sessions.BROWSER, browser.substring(0, Math.min(browser.length(), LONGEST)));
    }
}
