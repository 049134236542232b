package org.watchward.access.signin;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.watchward.platform.Reach;

/** Finds accounts by the e-mail address that is typed, and keeps their passwords in today's way of hashing. */
@Component
class Accounts implements UserDetailsService, UserDetailsPasswordService {

    private final JdbcClient sql;

    Accounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return Reach.application(() -> sql.sql("""
                        select id, password from access.person
                        where lower(email) = lower(?) and ended_at is null and password is not null
                        """)
                .param(email.strip())
                .query((row, at) -> new Account(row.getObject("id", UUID.class), row.getString("password")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this address and a password")));
    }

    @Override
    public UserDetails updatePassword(UserDetails account, @org.jspecify.annotations.Nullable String hash) {
        var person = UUID.fromString(account.getUsername());
        Reach.application(() -> {
            sql.sql("update access.person set password = ? where id = ?")
                    .param(hash)
                    .param(person)
                    .update();
        });
        return new Account(person, hash);
    }
}
