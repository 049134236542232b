package org.watchward.access.tokens;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.watchward.access.Limited;
import org.watchward.access.Permission;
import org.watchward.access.signin.SecondFactor;

/** A program that acts for a person, with what its scope leaves of their permissions. It does not know its token. */
final class Program extends AbstractAuthenticationToken implements Limited {

    private static final long serialVersionUID = 1;

    private final UUID person;
    private final Scope scope;

    private Program(UUID person, Scope scope, List<GrantedAuthority> factors) {
        super(factors);
        this.person = person;
        this.scope = scope;
        setAuthenticated(true);
    }

    static Program of(Token token) {
        return new Program(
                token.person(), token.scope(), token.secondFactor() ? List.of(SecondFactor.shownBefore()) : List.of());
    }

    @Override
    public Set<Permission> within() {
        return scope.permissions();
    }

    Scope scope() {
        return scope;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return person;
    }
}
