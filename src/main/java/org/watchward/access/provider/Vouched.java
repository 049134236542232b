package org.watchward.access.provider;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a provider says of somebody, once it is certain that the provider says it.
 *
 * @param email verified to be theirs; empty if it is not
 * @param roles values of the claim that has roles
 * @param secondFactor whether they showed a second factor there that is counted here
 */
record Vouched(String subject, String email, String name, Set<String> roles, boolean secondFactor) {

    private static final int LONGEST_NAME = 200;

    Vouched {
        roles = Set.copyOf(roles);
    }

    static Vouched of(OidcUser user, Provider provider) {
        var email = email(user, provider);
        return new Vouched(
                Objects.requireNonNull(user.getSubject()),
                email,
                name(user, email),
                roles(user.getClaims(), provider),
                secondFactor(user, provider));
    }

    /** What the provider denies is never believed, whatever it is configured to vouch for. */
    private static String email(OidcUser user, Provider provider) {
        var email = Objects.requireNonNullElse(user.getEmail(), "").strip();
        var verified = user.getClaims().get("email_verified");
        var believed = verified == null
                ? provider.vouchesFor(email)
                : Boolean.TRUE.equals(verified) || "true".equals(verified);
        return believed ? email : "";
    }

    private static String name(OidcUser user, String email) {
        var said = user.getFullName() == null
                ? Stream.of(user.getGivenName(), user.getFamilyName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                : user.getFullName();
        var name = said.replaceAll("\\p{Cntrl}", " ").strip();
        var shown = name.isEmpty() ? email : name;
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }

    private static Set<String> roles(Map<String, Object> claims, Provider provider) {
        return provider.roleClaims().stream()
                .map(claim -> at(claims, claim))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Vouched::texts)
                .orElse(Set.of());
    }

    /** A claim by its name, or by its way through others: {@code realm_access.roles}. */
    private static @Nullable Object at(Map<?, ?> claims, String name) {
        var dot = name.indexOf('.');
        if (claims.containsKey(name) || dot < 0) {
            return claims.get(name);
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, name.substring(dot + 1))
                : null;
    }

    private static Set<String> texts(Object claim) {
        var several = claim instanceof Collection<?> values ? values : List.of(claim);
        return several.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static boolean secondFactor(OidcUser user, Provider provider) {
        var shown = new HashSet<String>();
        for (var claim : List.of("acr", "amr")) {
            var value = user.getIdToken().getClaims().get(claim);
            if (value != null) {
                shown.addAll(texts(value));
            }
        }
        return shown.stream().anyMatch(provider.secondFactors()::contains);
    }
}
