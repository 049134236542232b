package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.passkeys.Ceremonies;
import org.watchward.access.passkeys.PasskeyRefused;
import org.watchward.access.passkeys.Refusal;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.web.ForEveryone;

/** Showing a passkey: to sign in, which needs nothing else, or as the second factor after a password. */
@Controller
@ConditionalOnWebApplication
@ForEveryone
class PasskeySignIn {

    private final Identities identities;
    private final Ceremonies ceremonies;
    private final SignIns signIns;
    private final SecondFactor secondFactor;
    private final PatientPasskeys patient;
    private final AuditTrail trail;

    PasskeySignIn(
            Identities identities,
            Ceremonies ceremonies,
            SignIns signIns,
            SecondFactor secondFactor,
            PatientPasskeys patient,
            AuditTrail trail) {
        this.identities = identities;
        this.ceremonies = ceremonies;
        this.signIns = signIns;
        this.secondFactor = secondFactor;
        this.patient = patient;
        this.trail = trail;
    }

    /** Of whoever is not signed in nothing is asked but some passkey of this site, so the question tells nothing about anybody. */
    @PostMapping(value = PasskeyPages.PATH + "/ask", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpSession session) {
        return ceremonies.ask(SecurityContextHolder.getContext().getAuthentication(), session);
    }

    @PostMapping(PasskeyPages.PATH + "/sign-in")
    String signIn(
            @RequestParam(name = "answer", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (identities.signedIn().isPresent()) {
            return "redirect:/work";
        }
        try {
            var person = patient.check(answer, request);
            signIns.begin(person, request, response, "by passkey", SecondFactor.passkey());
            return "redirect:" + SavedPage.takeOr("/work", request, response);
        } catch (PasskeyRefused refused) {
            var act = Act.of("sign-in-failed")
                    .words("by passkey: " + refused.why().id());
            trail.record(refused.owner().map(owner -> act.on("person", owner)).orElse(act));
            return "redirect:" + SignInRules.SIGN_IN + "?passkey="
                    + refused.why().id();
        }
    }

    @PostMapping(SecondFactorPages.PATH + "/passkey")
    @Needs(value = Permission.WORK, secondFactor = false)
    String second(
            @RequestParam(name = "answer", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var who = identities.signedIn().orElseThrow();
        try {
            if (!patient.check(answer, request).equals(who.person())) {
                throw new PasskeyRefused(Refusal.UNKNOWN);
            }
            secondFactor.show(SecondFactor.PASSKEY, request, response);
            trail.record(
                    Act.of("second-factor-shown").on("person", who.person()).words("by passkey"));
            return "redirect:" + SavedPage.takeOr("/work", request, response);
        } catch (PasskeyRefused refused) {
            trail.record(Act.of("second-factor-failed")
                    .on("person", who.person())
                    .words("by passkey: " + refused.why().id()));
            return "redirect:" + SecondFactorPages.PATH + "?passkey="
                    + refused.why().id();
        }
    }
}
