package org.watchward.access.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What providers say of themselves: where to sign in, where to redeem, which keys they sign with. It is asked for when somebody
 * first signs in with one, so that a provider which is down keeps no server from starting, and again after an hour.
 */
@Component
@ConditionalOnWebApplication
class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration GOOD = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final String SIGN_OUT = "end_session_endpoint";

    private final Clock clock;
    private final Lines lines;
    private final IdTokens idTokens;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> silent = new ConcurrentHashMap<>();

    Discovery(Clock clock, Lines lines, IdTokens idTokens) {
        this.clock = clock;
        this.lines = lines;
        this.idTokens = idTokens;
    }

    /**
     * A provider as it described itself.
     *
     * @param tokens reads and checks what it signs
     */
    record Known(ClientRegistration registration, JwtDecoder tokens, Instant at) {

        /** Where people sign out there; empty if it names no such place. */
        String signOut() {
            var named =
                    registration.getProviderDetails().getConfigurationMetadata().get(SIGN_OUT);
            return named instanceof String address && Declared.safe(address) ? address : "";
        }
    }

    /** What is known of it, asked anew when that is old; an old answer is better than none. */
    Known of(Provider provider) {
        var before = known.get(provider.id());
        if (before != null && clock.instant().isBefore(before.at().plus(GOOD))) {
            return before;
        }
        var asked = ask(provider);
        if (asked != null) {
            return asked;
        }
        if (before != null) {
            return before;
        }
        throw new Refused(Refused.Why.UNREACHABLE, "the provider does not say where to sign in");
    }

    private @Nullable Known ask(Provider provider) {
        var last = silent.get(provider.id());
        if (last != null && clock.instant().isBefore(last.plus(LEFT_ALONE))) {
            return null;
        }
        try {
            var found = read(provider, lines.metadata(provider.issuer()));
            known.put(provider.id(), found);
            silent.remove(provider.id());
            return found;
        } catch (RestClientException | IllegalArgumentException e) {
            silent.put(provider.id(), clock.instant());
            LOG.warn("The provider {} cannot be asked about itself: {}", provider.id(), e.getMessage());
            return null;
        }
    }

    private Known read(Provider provider, Map<String, Object> metadata) {
        require(
                provider.issuer().equals(metadata.get("issuer")),
                "it says that its issuer is " + metadata.get("issuer"));
        for (var endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            require(
                    Declared.safe(Objects.toString(metadata.get(endpoint), "")),
                    "its " + endpoint + " is not https://");
        }
        var registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(provider.id())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(provider.scopes())
                .userNameAttributeName("sub")
                .redirectUri(provider.path())
                .build();
        return new Known(registration, idTokens.decoder(registration), clock.instant());
    }

    private static void require(boolean met, String problem) {
        if (!met) {
            throw new IllegalArgumentException(problem);
        }
    }
}
