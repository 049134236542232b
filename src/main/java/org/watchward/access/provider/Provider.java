package org.watchward.access.provider;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An organisation's own directory of accounts, as it is configured.
 *
 * @param id in addresses and settings
 * @param name of the organisation, on the button
 * @param organisation whose members it signs in: an identifier such as {@code GB-LAE-OXO}, or its name
 * @param roleClaims where to look for what it says of roles, the first that is there
 * @param secondFactors values of {@code acr} or {@code amr} that stand for a second factor; none if it is never counted
 * @param vouchedDomains of e-mail addresses that count as verified although it does not say so
 * @param creates whether it may make people who are not known
 */
record Provider(
        String id,
        String name,
        String organisation,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        List<String> roleClaims,
        List<RoleRule> roles,
        Set<String> secondFactors,
        Set<String> vouchedDomains,
        boolean creates) {

    Provider {
        scopes = List.copyOf(scopes);
        roleClaims = List.copyOf(roleClaims);
        roles = List.copyOf(roles);
        secondFactors = Set.copyOf(secondFactors);
        vouchedDomains = Set.copyOf(vouchedDomains);
    }

    public String path() {
        return "/account/with/" + id;
    }

    boolean vouchesFor(String email) {
        return vouchedDomains.contains(
                email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** Without its secret, so that no log holds that. */
    @Override
    public String toString() {
        return "Provider[" + id + "]";
    }
}
