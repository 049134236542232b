package org.watchward.access.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody guesses: more than the 122 bits of a random UUID. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS_OF_A_SESSION = 216;
    private static final int BITS_OF_A_FORM = 256;

    private RandomText() {}

    /** As long as a UUID, which the table of sessions is made for. */
    static String forASession() {
        return of(BITS_OF_A_SESSION);
    }

    static String forAForm() {
        return of(BITS_OF_A_FORM);
    }

    private static String of(int bits) {
        var bytes = new byte[bits / Byte.SIZE];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
