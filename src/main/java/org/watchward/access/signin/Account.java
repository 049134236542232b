package org.watchward.access.signin;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who has signed in, as their session keeps it: the person’s id and nothing that may change. Roles are looked up each time. */
final class Account implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final UUID person;

    private transient @Nullable String password;

    Account(UUID person, @Nullable String password) {
        this.person = person;
        this.password = password;
    }

    @Override
    public String getUsername() {
        return person.toString();
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && account.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }

    @Override
    public String toString() {
        return person.toString();
    }
}
