package org.watchward.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.platform.Reach;
import org.watchward.platform.Sha256;

/**
 * Second factors: codes of an authenticator app (TOTP, RFC 6238: six digits, half a minute, one step either side), and recovery
 * codes for when it is lost. A code is good once: the step of the last one is kept, and neither it nor an earlier one is taken.
 */
@Component
public class Authenticators {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 15;
    private static final long STEP_SECONDS = 30;

    private final JdbcClient sql;
    private final Clock clock;
    private final Sealing sealing;
    private final TransactionTemplate transaction;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    Authenticators(JdbcClient sql, Clock clock, Sealing sealing, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.sealing = sealing;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The secret that somebody is about to put into their app, made when it is first asked for; in base 32. */
    String pending(UUID person) {
        var made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        return Reach.application(() -> {
            sql.sql("insert into access.authenticator (person, secret) values (?, ?) on conflict do nothing")
                    .params(person, sealing.seal(made))
                    .update();
            return new Base32().encodeToString(secret(person).orElseThrow());
        });
    }

    private Optional<byte[]> secret(UUID person) {
        return sql.sql("select secret from access.authenticator where person = ?")
                .param(person)
                .query((row, at) -> sealing.open(row.getBytes("secret")))
                .optional();
    }

    /** Takes a code of the app; false if it is wrong, or was used, or is older than one that was. */
    boolean accept(UUID person, String typed) {
        var code = typed.replaceAll("\\s", "");
        var step = clock.instant().getEpochSecond() / STEP_SECONDS;
        return Reach.application(() -> secret(person)
                .map(secret -> List.of(step - 1, step, step + 1).stream()
                        .filter(each -> same(code(secret, each), code))
                        .anyMatch(each -> use(person, each)))
                .orElse(false));
    }

    private boolean use(UUID person, long step) {
        return sql.sql("update access.authenticator set last_step = ? where person = ? and last_step < ?")
                        .params(step, person, step)
                        .update()
                == 1;
    }

    private String code(byte[] secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()), Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret that was made here is a key", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the first code, which shows that the app has the secret; answers recovery codes, which nothing shows again. */
    Optional<List<String>> confirm(UUID person, String typed) {
        return Reach.application(() -> transaction.execute(status -> {
            if (!accept(person, typed)) {
                return Optional.<List<String>>empty();
            }
            sql.sql("update access.authenticator set confirmed_at = ? where person = ?")
                    .params(clock.instant().atOffset(ZoneOffset.UTC), person)
                    .update();
            return Optional.of(recoveryCodes(person));
        }));
    }

    /** Makes recovery codes in place of those there may be; nothing shows them again. */
    List<String> renewRecoveryCodes(UUID person) {
        return Reach.application(() -> Objects.requireNonNull(transaction.execute(status -> recoveryCodes(person))));
    }

    private List<String> recoveryCodes(UUID person) {
        sql.sql("delete from access.recovery_code where person = ?")
                .param(person)
                .update();
        var all = new ArrayList<String>();
        while (all.size() < RECOVERY_CODES) {
            var bits = new byte[RECOVERY_BYTES];
            random.nextBytes(bits);
            var code =
                    new Base32().encodeToString(bits).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
            sql.sql("insert into access.recovery_code (person, hash) values (?, ?)")
                    .params(person, hash(code))
                    .update();
            all.add(code);
        }
        return all;
    }

    /** Takes a recovery code, once. */
    boolean recover(UUID person, String typed) {
        return Reach.application(() ->
                sql.sql("update access.recovery_code set used_at = ? where person = ? and hash = ? and used_at is null")
                                .params(clock.instant().atOffset(ZoneOffset.UTC), person, hash(typed))
                                .update()
                        == 1);
    }

    /** 120 random bits need no slow hash. */
    private static String hash(String code) {
        return Sha256.hex(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
