package org.watchward.access.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.watchward.access.Identity;

/** Whether something is the password of somebody who is signed in. */
@Component
class OwnPassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    OwnPassword(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    boolean is(Identity who, String typed) {
        try {
            return encoder.matches(typed, Objects.requireNonNullElse(hash(who), ""));
        } catch (UsernameNotFoundException signsInOtherwise) {
            return false;
        }
    }

    private @Nullable String hash(Identity who) {
        return accounts.loadUserByUsername(who.email()).getPassword();
    }
}
