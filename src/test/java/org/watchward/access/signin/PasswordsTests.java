package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.watchward.platform.PlainError;

class PasswordsTests {

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Passwords passwords = new Passwords(encoder, "Safer Fallowdale", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum quarry lantern",
                "    spaces count too, and lead",
                "ΚΑΛΗΜΕΡΑ ΠΛΑΤΑΝΟΣ ΦΩΣ",
                "zebra🦓lantern🏮quarry",
                "llwybr ŵyl tŷ cŵn môr gŵyl sŵn dŵr nid yw hyn yn hawdd i neb o g"
            })
    void takesAnyCharactersOfAnyKind(String password) {
        assertThat(passwords.problem(password, List.of())).isEmpty();
        assertThat(encoder.matches(password, passwords.hash(password))).isTrue();
    }

    @Test
    void takesSixtyFourCharactersAndHashesEveryOneOfThem() {
        var sixtyFour = "plum quarry lantern walnut harbour seventeen copper mittens gale";
        assertThat(sixtyFour).hasSize(64);

        assertThat(passwords.problem(sixtyFour, List.of())).isEmpty();
        var hash = passwords.hash(sixtyFour);
        assertThat(encoder.matches(sixtyFour.substring(0, 63), hash)).isFalse();
        assertThat(encoder.matches(sixtyFour.toUpperCase(java.util.Locale.ROOT), hash))
                .isFalse();
        assertThat(encoder.matches(sixtyFour + " ", hash)).isFalse();
    }

    @Test
    void refusesWhatCouldNotBeHashedWhole() {
        assertThat(passwords.problem("plum quarry lantern ".repeat(4), List.of()))
                .hasValueSatisfying(words -> assertThat(words).contains("at most 72"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "eleven char",
                "123456789012",
                "qwertyuiop12",
                "passwordpassword",
                "Password1234!",
                "aaaaaaaaaaaaaaaa",
                "iloveyou1234",
                "January 2026",
                "abcdefghijkl"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(passwords.problem(password, List.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watchward2026",
                "Fallowdale123",
                "safer fallowdale",
                "policecouncil",
                "Community Safety",
                "edna.moss@x1"
            })
    void countsWordsOfTheHouseAndOfThePersonForNothing(String password) {
        assertThat(passwords.problem(password, List.of("Edna Moss", "edna.moss@x1")))
                .isPresent();
    }

    @Test
    void refusesThoseOfAFileThatIsNamed(@TempDir Path folder) throws IOException {
        var leaked = Files.writeString(folder.resolve("leaked.txt"), "short\nWinding Otter Brass Kettle\n");
        var with = new Passwords(encoder, "Safer Fallowdale", leaked.toString());

        assertThat(passwords.problem("winding otter brass kettle", List.of())).isEmpty();
        assertThat(with.problem("winding otter brass kettle", List.of()))
                .hasValueSatisfying(words -> assertThat(words).contains("guessed early"));
        assertThat(with.problem("plum quarry lantern", List.of())).isEmpty();
    }

    @Test
    void saysWhenTheFileCannotBeRead(@TempDir Path folder) {
        var missing = folder.resolve("none.txt").toString();

        assertThatThrownBy(() -> new Passwords(encoder, "Safer Fallowdale", missing))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("watchward.sign-in.refused-passwords");
    }

    @Test
    void hashesInTheWayOfTheDayAndRenewsOlderHashes() {
        assertThat(passwords.hash("plum quarry lantern")).matches("\\{bcrypt}\\$2[ab]\\$1[0-9]\\$.{53}");
        assertThat(encoder.upgradeEncoding("{bcrypt}$2a$04$" + "a".repeat(53))).isTrue();
        assertThat(encoder.upgradeEncoding("{noop}plum quarry lantern")).isTrue();
    }
}
