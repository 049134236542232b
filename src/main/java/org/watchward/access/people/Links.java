package org.watchward.access.people;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.access.Role;
import org.watchward.platform.Reach;
import org.watchward.platform.Sha256;

/** Links that are good once: to become the first administrator, to accept an invitation, to choose a new password. */
@Component
public class Links {

    private final JdbcClient sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        FIRST(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(14)),
        RESET(Duration.ofHours(1));

        private final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a link is about.
     *
     * @param person whose password is chosen anew; absent for somebody who is not known yet
     * @param roles to be granted in the organisation
     */
    public record About(
            Purpose purpose,
            String email,
            String name,
            @Nullable UUID person,
            @Nullable UUID organisation,
            List<Role> roles,
            @Nullable UUID madeBy) {

        public About {
            roles = List.copyOf(roles);
        }

        public static About first() {
            return new About(Purpose.FIRST, "", "", null, null, List.of(Role.ADMINISTRATOR), null);
        }

        public static About reset(UUID person, String email) {
            return new About(Purpose.RESET, email, "", person, null, List.of(), null);
        }
    }

    /** Makes a link and answers its secret part, which is kept nowhere. Earlier links to the same purpose and address end. */
    public String make(About about) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        Reach.application(() -> {
            sql.sql("delete from access.one_time_link where purpose = ? and lower(email) = lower(?)")
                    .params(about.purpose().id(), about.email())
                    .update();
            sql.sql("""
                            insert into access.one_time_link (digest, purpose, email, name, person, organisation, roles,
                              made_at, made_by, expires_at)
                            values (?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?)
                            """)
                    .params(Sha256.of(token), about.purpose().id(), about.email(), about.name())
                    .param(about.person())
                    .param(about.organisation())
                    .params(
                            String.join(
                                    ",", about.roles().stream().map(Role::name).toList()),
                            now)
                    .param(about.madeBy())
                    .param(now.plus(about.purpose().good))
                    .update();
        });
        return token;
    }

    /** What a link is about; empty if there is no such link, or it was used, or its time is over. */
    public Optional<About> find(Purpose purpose, String token) {
        return Reach.application(() -> sql.sql("""
                        select * from access.one_time_link
                        where digest = ? and purpose = ? and used_at is null and expires_at > ?
                        """)
                .params(Sha256.of(token), purpose.id(), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Links::about)
                .optional());
    }

    /** Uses a link up: of two who try at once only one is answered with what it is about. */
    public Optional<About> use(Purpose purpose, String token) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.sql("""
                        update access.one_time_link set used_at = ?
                        where digest = ? and purpose = ? and used_at is null and expires_at > ? returning *
                        """)
                .params(now, Sha256.of(token), purpose.id(), now)
                .query(Links::about)
                .optional();
    }

    /** Uses up the invitation of an address to an organisation; for somebody who has shown otherwise that the address is theirs. */
    public Optional<About> useInvitation(String email, UUID organisation) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return sql.sql("""
                        update access.one_time_link set used_at = ?
                        where purpose = ? and lower(email) = lower(?) and organisation = ?
                          and used_at is null and expires_at > ? returning *
                        """)
                .params(now, Purpose.INVITATION.id(), email.strip(), organisation, now)
                .query(Links::about)
                .optional();
    }

    private static About about(ResultSet row, int number) throws SQLException {
        return new About(
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getString("email"),
                row.getString("name"),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                roles(row.getArray("roles")),
                row.getObject("made_by", UUID.class));
    }

    private static List<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).toList();
    }
}
