package org.watchward.access.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** A sign-in with a provider that came to nothing. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What whoever tried is told. */
    enum Why {
        /** They stopped at the provider. */
        CANCELLED(HttpStatus.OK),
        /** It was not begun here, or long ago, or answered already. */
        STALE(HttpStatus.BAD_REQUEST),
        /** The provider does not answer, or says that it cannot. */
        UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
        /** The provider refuses them or us. */
        REFUSED_THERE(HttpStatus.FORBIDDEN),
        /** What the provider answered is not what it should be. */
        NOT_BELIEVED(HttpStatus.FORBIDDEN),
        /** What the provider answered is of another time. */
        CLOCK(HttpStatus.FORBIDDEN),
        /** The provider gives no e-mail address, or does not say that it is theirs. */
        NO_ADDRESS(HttpStatus.FORBIDDEN),
        /** Nobody here may sign in with that account. */
        NOBODY(HttpStatus.FORBIDDEN),
        /** Something is still to be set up here. */
        NOT_SET_UP(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Why(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The key of the words for whoever tried. */
        String key() {
            return "access.provider.problem." + id();
        }

        static Optional<Why> named(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }
    }

    private final Why why;

    /** The words are for the trail and the log: without secrets and personal data. */
    Refused(Why why, String words) {
        super(words);
        this.why = why;
    }

    Refused(Why why, String words, Throwable cause) {
        super(words, cause);
        this.why = why;
    }

    Why why() {
        return why;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
