package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.watchward.access.passkeys.Ceremonies;
import org.watchward.access.passkeys.PasskeyRefused;
import org.watchward.access.passkeys.Refusal;

/** Looks at a passkey only when those who showed wrong ones have waited. */
@Component
@ConditionalOnWebApplication
class PatientPasskeys {

    private final Ceremonies ceremonies;
    private final Attempts attempts;

    PatientPasskeys(Ceremonies ceremonies, Attempts attempts) {
        this.ceremonies = ceremonies;
        this.attempts = attempts;
    }

    /**
     * Whose passkey was shown.
     *
     * @throws PasskeyRefused if it is not taken, or it is too soon after others that were not
     */
    UUID check(String answer, HttpServletRequest request) {
        var shown = ceremonies.read(answer);
        var subject = "passkey " + shown.id();
        if (!attempts.wait(subject, request.getRemoteAddr()).isZero()) {
            throw new PasskeyRefused(Refusal.SOON);
        }
        try {
            var person = ceremonies.check(shown, request.getSession());
            attempts.succeeded(subject);
            return person;
        } catch (PasskeyRefused refused) {
            attempts.failed(subject, request.getRemoteAddr());
            throw refused;
        }
    }
}
