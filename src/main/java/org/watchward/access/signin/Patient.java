package org.watchward.access.signin;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at a password only when those who guess have waited. */
final class Patient implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final Attempts attempts;

    Patient(AuthenticationProvider passwords, Attempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** An attempt that came too soon after others that failed. */
    static final class TooSoon extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final long seconds;

        TooSoon(Duration wait) {
            super("too soon after attempts that failed");
            this.seconds = wait.toSeconds() + 1;
        }

        long seconds() {
            return seconds;
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var typed = asked.getName();
        var from = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var wait = attempts.wait(typed, from);
        if (!wait.isZero()) {
            throw new TooSoon(wait);
        }
        try {
            var found = Objects.requireNonNull(passwords.authenticate(asked));
            attempts.signedIn(typed, UUID.fromString(found.getName()));
            return found;
        } catch (BadCredentialsException wrong) {
            attempts.failed(typed, from);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
