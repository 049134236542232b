package org.watchward.access.provider;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.watchward.platform.PlainError;

/** A provider as the settings below {@code watchward.sign-in.providers.<id>} say it, before it is checked. */
record Declared(
        @DefaultValue("") String name,
        @DefaultValue("") String organisation,
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "email", "profile"}) List<String> scopes,
        @DefaultValue({"roles", "groups"}) List<String> rolesClaim,
        @DefaultValue List<String> roles,
        @DefaultValue Set<String> secondFactor,
        @DefaultValue Set<String> vouchesFor,
        @DefaultValue("false") boolean create) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    Provider checked(String id) {
        require(id.matches("[a-z0-9][a-z0-9-]{0,39}"), id, "its name in the settings has a-z, 0-9 and hyphens only");
        require(!name.isBlank(), id, "name is needed: whose accounts they are, as the button says it");
        require(!organisation.isBlank(), id, "organisation is needed: an identifier such as GB-LAE-OXO, or its name");
        require(safe(issuer), id, "issuer is needed: an address that begins with https://");
        require(!clientId.isBlank(), id, "client-id is needed: what the provider calls this site");
        require(!clientSecret.isBlank(), id, "client-secret is needed: what the provider knows this site by");
        require(scopes.contains("openid"), id, "scopes must have openid among them");
        return new Provider(
                id,
                name.strip(),
                organisation.strip(),
                issuer.strip(),
                clientId.strip(),
                clientSecret,
                scopes,
                rolesClaim,
                roles.stream().map(text -> rule(id, text)).toList(),
                new LinkedHashSet<>(secondFactor),
                lowerCase(vouchesFor),
                create);
    }

    private static RoleRule rule(String id, String text) {
        try {
            return RoleRule.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw problem(id, "roles: " + wrong.getMessage());
        }
    }

    private static Set<String> lowerCase(Set<String> domains) {
        var all = new HashSet<String>();
        domains.forEach(each -> all.add(each.strip().toLowerCase(Locale.ROOT)));
        return all;
    }

    private static void require(boolean met, String id, String words) {
        if (!met) {
            throw problem(id, words);
        }
    }

    private static PlainError problem(String id, String words) {
        return new PlainError("watchward.sign-in.providers." + id + ": " + words + ".");
    }

    /** Over TLS, or on this very machine. */
    static boolean safe(String address) {
        try {
            var uri = URI.create(address.strip());
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
