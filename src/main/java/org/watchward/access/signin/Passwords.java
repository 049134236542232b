package org.watchward.access.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Whether a password will do: long enough, short enough to be hashed whole, and not one of those that are guessed first. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int MOST_BYTES = 72;
    private static final int HARD_ENOUGH = 3;

    private final PasswordEncoder encoder;

    /** Reads its word lists when a password is first looked at: no start and no shell command waits for them. */
    private static final class Guesser {
        private static final Zxcvbn ONE = new Zxcvbn();
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Why a password will not do; empty if it will.
     *
     * @param known words that somebody who guesses would try first: name, address, partnership
     */
    public Optional<String> problem(String password, List<String> known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "Use at least " + SHORTEST + " characters. Three words that do not belong together are good.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(
                    "Use at most " + MOST_BYTES + " characters; accented letters and symbols count for more than one.");
        }
        return Guesser.ONE.measure(password, words(known)).getScore() < HARD_ENOUGH
                ? Optional.of(
                        "This would be guessed early: it is common, or made of names, dates or patterns. Choose another,"
                                + " such as three words that do not belong together.")
                : Optional.empty();
    }

    private static List<String> words(List<String> known) {
        return known.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.split("[^\\p{L}\\d]+"))))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** As it is stored. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
