package org.watchward.access.passkeys;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.watchward.platform.Reach;

/**
 * Whose passkeys there can be: people who have not been ended, as they are at this moment. A device knows them by their random id,
 * and shows their address and name to nobody but themself.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int ID_BYTES = 16;

    private final JdbcClient sql;

    PasskeyOwners(JdbcClient sql) {
        this.sql = sql;
    }

    static Bytes id(UUID person) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    /** The person of an id that {@link #id} made; empty for any other. */
    static Optional<UUID> person(Bytes id) {
        var bytes = ByteBuffer.wrap(id.getBytes());
        return bytes.remaining() == ID_BYTES
                ? Optional.of(new UUID(bytes.getLong(), bytes.getLong()))
                : Optional.empty();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return person(id).flatMap(this::find).orElse(null);
    }

    /** By the name under which somebody is signed in, which is their id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
        return find(UUID.fromString(person)).orElse(null);
    }

    private Optional<PublicKeyCredentialUserEntity> find(UUID person) {
        return Reach.application(
                () -> sql.sql("select id, name, email from access.person where id = ? and ended_at is null")
                        .param(person)
                        .query(PasskeyOwners::owner)
                        .optional());
    }

    private static PublicKeyCredentialUserEntity owner(ResultSet row, int number) throws SQLException {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id(row.getObject("id", UUID.class)))
                .name(row.getString("email"))
                .displayName(row.getString("name"))
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("people come by invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("people stay on record");
    }
}
