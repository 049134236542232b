package org.watchward.access.passkeys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the standard (WebAuthn Level 3, section 5.1.8) that browsers take and give. */
final class Answers {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new WebauthnJacksonModule())
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    String written(Object question) {
        return json.writeValueAsString(question);
    }

    PublicKeyCredential<AuthenticatorAssertionResponse> shown(String answer) {
        return read(answer, SHOWN);
    }

    /** Ways to reach a device that the framework does not know are left out. */
    PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
        var made = read(answer, MADE);
        var response = made.getResponse();
        var transports = Objects.requireNonNullElse(response.getTransports(), List.<AuthenticatorTransport>of());
        var known = PublicKeyCredential.<AuthenticatorAttestationResponse>builder();
        known.id(made.getId());
        known.rawId(made.getRawId());
        known.type(made.getType());
        known.response(AuthenticatorAttestationResponse.builder()
                .attestationObject(response.getAttestationObject())
                .clientDataJSON(response.getClientDataJSON())
                .transports(transports.stream().filter(Objects::nonNull).toList())
                .build());
        return known.build();
    }

    private <T> T read(String answer, TypeReference<T> kind) {
        try {
            T read = json.readValue(answer, kind);
            if (read == null) {
                throw new PasskeyRefused(Refusal.UNREADABLE);
            }
            return read;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new PasskeyRefused(Refusal.UNREADABLE, null, unreadable);
        }
    }
}
