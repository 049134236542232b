package org.watchward.access.provider;

import com.nimbusds.jose.RemoteKeySourceException;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Why an exchange with a provider came to nothing, told from what its parts throw. */
final class Reasons {

    private static final Set<String> FOR_NOW =
            Set.of(OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
    private static final Set<String> OUR_SETTINGS = Set.of(
            OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT, OAuth2ErrorCodes.INVALID_SCOPE);
    private static final int LONGEST = 60;

    private Reasons() {}

    /** What a provider says in its own words. */
    static Refused said(String error) {
        var shown = error.replaceAll("[^a-z_]", "?");
        var words = "the provider answers " + shown.substring(0, Math.min(shown.length(), LONGEST));
        if (error.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return new Refused(Refused.Why.CANCELLED, words);
        }
        if (FOR_NOW.contains(error)) {
            return new Refused(Refused.Why.UNREACHABLE, words);
        }
        return new Refused(OUR_SETTINGS.contains(error) ? Refused.Why.NOT_SET_UP : Refused.Why.REFUSED_THERE, words);
    }

    static Refused of(OAuth2AuthenticationException problem) {
        var code = problem.getError().getErrorCode();
        if (silence(problem)) {
            return new Refused(Refused.Why.UNREACHABLE, "the provider does not answer", problem);
        }
        if (OUR_SETTINGS.contains(code)) {
            return new Refused(Refused.Why.NOT_SET_UP, "the provider answers " + code, problem);
        }
        if (code.equals("invalid_state_parameter") || code.equals(OAuth2ErrorCodes.INVALID_GRANT)) {
            return new Refused(Refused.Why.STALE, "the provider does not know the code, or it was used", problem);
        }
        return outOfTime(problem)
                ? new Refused(Refused.Why.CLOCK, "the id token is of another time", problem)
                : new Refused(Refused.Why.NOT_BELIEVED, "what the provider answered is not right: " + code, problem);
    }

    private static boolean silence(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException
                    || cause instanceof HttpServerErrorException
                    || cause instanceof RemoteKeySourceException) {
                return true;
            }
        }
        return false;
    }

    /** Only if nothing else is wrong with it: a token that is of another issuer and old is not believed, and no clock is to blame. */
    private static boolean outOfTime(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof JwtValidationException invalid) {
                return invalid.getErrors().stream()
                        .map(error -> String.valueOf(error.getDescription()))
                        .allMatch(Reasons::aboutTime);
            }
        }
        return false;
    }

    private static boolean aboutTime(String words) {
        return words.startsWith("Jwt expired at")
                || words.startsWith("Jwt used before")
                || words.matches("The ID Token contains invalid claims: \\{(iat|exp)=[^,=]*(, (iat|exp)=[^,=]*)?}");
    }
}
