package org.watchward.access.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.watchward.platform.PlainError;

/** Whether a password will do: long enough, short enough to be hashed whole, and not one of those that are guessed first. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;
    private static final int MOST_BYTES = 72;
    private static final int HARD_ENOUGH = 3;

    /** What somebody would try first here, whoever it is about: docs/access.md lists them. */
    private static final List<String> OF_THE_HOUSE =
            List.of("watchward", "community safety", "partnership", "police", "council", "crime");

    private final PasswordEncoder encoder;
    private final String partnership;
    private final Set<String> refused;

    /** Reads its word lists when a password is first looked at: no start and no shell command waits for them. */
    private static final class Guesser {
        private static final Zxcvbn ONE = new Zxcvbn();
    }

    Passwords(
            PasswordEncoder encoder,
            @Value("${watchward.partnership.name}") String partnership,
            @Value("${watchward.sign-in.refused-passwords}") String refused) {
        this.encoder = encoder;
        this.partnership = partnership;
        this.refused = refused.isBlank() ? Set.of() : listed(Path.of(refused));
    }

    /** Those of a file that are long enough to be chosen at all, as they would be whatever their case. */
    private static Set<String> listed(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> line.codePointCount(0, line.length()) >= SHORTEST)
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException | UncheckedIOException e) {
            throw new PlainError(
                    "The file " + file
                            + " that watchward.sign-in.refused-passwords names cannot be read as text in UTF-8.",
                    e);
        }
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
        return refused.contains(password.toLowerCase(Locale.ROOT))
                        || Guesser.ONE.measure(password, words(known)).getScore() < HARD_ENOUGH
                ? Optional.of(
                        "This would be guessed early: it is common, or made of names, dates or patterns. Choose another,"
                                + " such as three words that do not belong together.")
                : Optional.empty();
    }

    private List<String> words(List<String> known) {
        return Stream.of(known, OF_THE_HOUSE, List.of(partnership))
                .flatMap(List::stream)
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.split("[^\\p{L}\\d]+"))))
                .filter(each -> !each.isBlank())
                .toList();
    }

    /** As it is stored. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
