package org.watchward.access.passkeys;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.watchward.platform.Reach;

/** Passkeys as the framework checks them. Those of people who have been ended are not there. */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private static final String SELECT = """
            select k.* from access.passkey k join access.person p on p.id = k.person and p.ended_at is null
            """;

    private final JdbcClient sql;
    private final Clock clock;

    PasskeyRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return Reach.application(() -> sql.sql(SELECT + " where k.credential = ?")
                .param(credential.getBytes())
                .query(PasskeyRecords::record)
                .optional()
                .orElse(null));
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes id) {
        return Reach.application(() -> PasskeyOwners.person(id)
                .map(person -> sql.sql(SELECT + " where k.person = ? order by k.made_at, k.id")
                        .param(person)
                        .query(PasskeyRecords::record)
                        .list())
                .orElse(List.of()));
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialId(new Bytes(row.getBytes("credential")))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .userEntityUserId(PasskeyOwners.id(row.getObject("person", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports(row.getArray("transports")))
                .created(row.getObject("made_at", OffsetDateTime.class).toInstant())
                .label(row.getString("name"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keeps one that was made now, or that one was used now. */
    @Override
    public void save(CredentialRecord made) {
        Reach.application(() -> {
            if (findByCredentialId(made.getCredentialId()) == null) {
                add(made);
            } else {
                use(made.getCredentialId(), made.getSignatureCount());
            }
        });
    }

    private void add(CredentialRecord made) {
        sql.sql("""
                        insert into access.passkey (id, person, credential, name, public_key, attestation, signature_count,
                          backup_eligible, backed_up, transports, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        PasskeyOwners.person(made.getUserEntityUserId()).orElseThrow(),
                        made.getCredentialId().getBytes(),
                        made.getLabel(),
                        made.getPublicKey().getBytes())
                .param(bytes(made.getAttestationObject()))
                .params(
                        made.getSignatureCount(),
                        made.isBackupEligible(),
                        made.isBackupState(),
                        made.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")),
                        now())
                .update();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    /**
     * A counter that does not go up shows that there are two of a passkey; one that is always 0 does not count. The framework compares
     * with the count of the day on which it was made, so the comparison that matters is here, and one statement.
     */
    private void use(Bytes credential, long count) {
        var used = sql.sql("""
                        update access.passkey set signature_count = ?, last_used_at = ?
                        where credential = ? and (signature_count < ? or (signature_count = 0 and ? = 0))
                        """)
                .params(count, now(), credential.getBytes(), count, count)
                .update();
        if (used == 0) {
            throw new PasskeyRefused(Refusal.COPIED);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is removed by its owner: Passkeys.remove");
    }
}
