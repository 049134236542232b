package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** When the person of a session last proved who they are: what others could do with a session left open asks for it anew. */
@Component
@ConditionalOnWebApplication
class Proof {

    static final String ATTRIBUTE = "watchward.proved";

    private final Clock clock;
    private final Duration good;

    Proof(Clock clock, @Value("${watchward.sign-in.proof-lasts}") Duration good) {
        this.clock = clock;
        this.good = good;
    }

    /** Notes that they have done so now. */
    void note(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, clock.millis());
    }

    boolean isRecent(HttpServletRequest request) {
        return isRecent(request.getSession(false));
    }

    boolean isRecent(@Nullable HttpSession session) {
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof Long at
                && Instant.ofEpochMilli(at).plus(good).isAfter(clock.instant());
    }
}
