package org.watchward.access.passkeys;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedCredentialIdException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.watchward.access.people.AccountChanged;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import tools.jackson.core.JacksonException;

/**
 * Asks devices to make a passkey or to show one, and checks what they answer. Both ask the device to make sure that it is its owner, by
 * PIN or by what they are, so that a passkey counts as both factors.
 */
@Component
@ConditionalOnWebApplication
public class Ceremonies {

    private static final Map<Class<? extends RuntimeException>, Refusal> WHY = Map.of(
            JacksonException.class, Refusal.UNREADABLE,
            DataConversionException.class, Refusal.UNREADABLE,
            UserNotVerifiedException.class, Refusal.UNVERIFIED,
            BadOriginException.class, Refusal.ELSEWHERE,
            BadRpIdException.class, Refusal.ELSEWHERE,
            BadChallengeException.class, Refusal.LATE,
            NotAllowedCredentialIdException.class, Refusal.UNKNOWN,
            MaliciousCounterValueException.class, Refusal.COPIED);

    private final RelyingParty party;
    private final PasskeyOwners owners;
    private final PasskeyRecords records;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Answers answers = new Answers();
    /** Made at its first use, when the server knows where it listens. */
    private final SingletonSupplier<WebAuthnRelyingPartyOperations> framework = SingletonSupplier.of(this::made);

    Ceremonies(
            RelyingParty party,
            PasskeyOwners owners,
            PasskeyRecords records,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.party = party;
        this.owners = owners;
        this.records = records;
        this.trail = trail;
        this.events = events;
    }

    /** The only address at which passkeys of this site work, as browsers name it: {@code https://watchward.example.org}. */
    public String origin() {
        return party.origin();
    }

    private WebAuthnRelyingPartyOperations made() {
        var framework = new Webauthn4JRelyingPartyOperations(owners, records, party.entity(), Set.of(party.origin()));
        framework.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        framework.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return framework;
    }

    private WebAuthnRelyingPartyOperations framework() {
        return framework.obtain();
    }

    /** What a browser is to ask a device that shall make a passkey for somebody who is signed in; in JSON. */
    public String offer(Authentication who, HttpSession session) {
        var asked = framework()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
        Challenges.keep(session, asked);
        return answers.written(asked);
    }

    /**
     * Keeps the passkey that a device made for a person.
     *
     * @throws PasskeyRefused if it is not what was asked for
     */
    @Transactional
    public void add(UUID person, String name, String answer, HttpSession session) {
        var asked = Challenges.take(session, PublicKeyCredentialCreationOptions.class)
                .filter(offered -> offered.getUser().getId().equals(PasskeyOwners.id(person)))
                .orElseThrow(() -> new PasskeyRefused(Refusal.LATE));
        var made = answers.made(answer);
        if (records.findByCredentialId(made.getRawId()) != null) {
            throw new PasskeyRefused(Refusal.KNOWN);
        }
        checked(
                person,
                () -> framework()
                        .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                asked, new RelyingPartyPublicKey(made, name))));
        trail.record(Act.of("passkey-added").on("person", person).becomes("passkey", name));
        events.publishEvent(new AccountChanged(person, What.FACTOR_SET_UP, "passkey " + name));
    }

    /** What a browser is to ask a device that shall show a passkey: any, or one of somebody who is signed in; in JSON. */
    public String ask(@Nullable Authentication who, HttpSession session) {
        var asked =
                framework().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
        Challenges.keep(session, asked);
        return answers.written(asked);
    }

    /**
     * What a device showed, not looked at yet.
     *
     * @param id of the passkey that it claims to hold
     */
    public record Shown(String id, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {}

    /**
     * Reads an answer.
     *
     * @throws PasskeyRefused if it is none
     */
    public Shown read(String answer) {
        var shown = answers.shown(answer);
        return new Shown(shown.getRawId().toBase64UrlString(), shown);
    }

    /**
     * Whose passkey was shown.
     *
     * @throws PasskeyRefused if it does not answer what was asked last in this session, or is not theirs any more
     */
    public UUID check(Shown shown, HttpSession session) {
        var asked = Challenges.take(session, PublicKeyCredentialRequestOptions.class)
                .orElseThrow(() -> new PasskeyRefused(Refusal.LATE));
        var held = records.findByCredentialId(shown.answer().getRawId());
        if (held == null) {
            throw new PasskeyRefused(Refusal.UNKNOWN);
        }
        var owner = PasskeyOwners.person(held.getUserEntityUserId()).orElseThrow();
        var claimed = shown.answer().getResponse().getUserHandle();
        if (claimed != null && !claimed.equals(held.getUserEntityUserId())) {
            throw new PasskeyRefused(Refusal.WRONG, owner, null);
        }
        checked(owner, () -> framework().authenticate(new RelyingPartyAuthenticationRequest(asked, shown.answer())));
        return owner;
    }

    private static void checked(UUID owner, Runnable check) {
        try {
            check.run();
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | PasskeyRefused refused) {
            throw new PasskeyRefused(why(refused), owner, refused);
        }
    }

    private static Refusal why(RuntimeException refused) {
        if (refused instanceof PasskeyRefused known) {
            return known.why();
        }
        return WHY.entrySet().stream()
                .filter(kind -> kind.getKey().isInstance(refused))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Refusal.WRONG);
    }
}
