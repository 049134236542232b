package org.watchward.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Identities;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.People;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;

@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticatorsTests {

    @Autowired
    private Authenticators authenticators;

    @Autowired
    private Identities identities;

    @Autowired
    private Sealing sealing;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private UUID person = new UUID(0, 0);

    @BeforeAll
    void makeSomebody(@Autowired BeanFactory beans) {
        var partnership = new Partnership(beans);
        var police = partnership.organisation("Arden Police", OrganisationKind.POLICE);
        person = partnership.member("officer@example.org", police, Role.PRACTITIONER);
    }

    @BeforeEach
    void forget() {
        Reach.application(() -> people.forgetApp(person));
    }

    private static String code(String secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesCodesOfOneStepEitherSideAndNoneTwice() {
        var secret = authenticators.pending(person);
        var now = clock.instant();

        assertThat(authenticators.accept(person, code(secret, now.minusSeconds(90))))
                .isFalse();
        assertThat(authenticators.accept(person, code(secret, now.plusSeconds(120))))
                .isFalse();
        assertThat(authenticators.accept(person, code(secret, now))).isTrue();
        assertThat(authenticators.accept(person, code(secret, now))).isFalse();
        assertThat(authenticators.accept(person, code(secret, now.minusSeconds(30))))
                .isFalse();
    }

    @Test
    void keepsTheSecretUntilItIsConfirmedAndThenForGood() {
        var secret = authenticators.pending(person);

        assertThat(authenticators.pending(person)).isEqualTo(secret);
        assertThat(identities.find(person).orElseThrow().authenticator()).isFalse();
        assertThat(authenticators.confirm(person, "000 000")).isEmpty();
        assertThat(authenticators.confirm(person, code(secret, clock.instant())).orElseThrow())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(each -> each.matches("([a-z2-7]{4}-){5}[a-z2-7]{4}"));
        assertThat(identities.find(person).orElseThrow().authenticator()).isTrue();
    }

    @Test
    void givesTheDatabaseNeitherSecretsNorCodes() {
        var secret = authenticators.pending(person);
        var recovery =
                authenticators.confirm(person, code(secret, clock.instant())).orElseThrow();

        var stored = Reach.application(() -> sql.sql("select secret from access.authenticator where person = ?")
                .param(person)
                .query(byte[].class)
                .single());
        var hashes = Reach.application(() -> sql.sql("select hash from access.recovery_code where person = ?")
                .param(person)
                .query(String.class)
                .list());

        assertThat(new Base32().encodeToString(stored)).doesNotContain(secret);
        assertThat(hashes).doesNotContainAnyElementsOf(recovery).allMatch(each -> each.matches("[0-9a-f]{64}"));
    }

    @Test
    void complainsOfASecretThatWasAltered() {
        var sealed = sealing.seal(new byte[] {1, 2, 3});
        assertThat(sealing.open(sealed)).containsExactly(1, 2, 3);
        assertThat(sealing.seal(new byte[] {1, 2, 3})).isNotEqualTo(sealed);

        var altered = Arrays.copyOf(sealed, sealed.length);
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> sealing.open(altered))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("second-factor");
    }
}
