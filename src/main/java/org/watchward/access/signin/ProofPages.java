package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.web.Problems;

/** Asks somebody who is signed in to prove once more that it is they, before they change how they sign in. */
@Controller
@ConditionalOnWebApplication
@Needs(value = Permission.WORK, secondFactor = false)
class ProofPages {

    static final String PATH = "/account/confirm";

    private static final String FIELD = "proof";

    private final Identities identities;
    private final Proof proof;
    private final OwnPassword passwords;
    private final Authenticators authenticators;
    private final Attempts attempts;
    private final AuditTrail trail;

    ProofPages(
            Identities identities,
            Proof proof,
            OwnPassword passwords,
            Authenticators authenticators,
            Attempts attempts,
            AuditTrail trail) {
        this.identities = identities;
        this.proof = proof;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.attempts = attempts;
        this.trail = trail;
    }

    @GetMapping(PATH)
    String ask(Model model) {
        return form(me(), new Problems(), model);
    }

    private static String form(Identity who, Problems problems, Model model) {
        model.addAttribute("app", who.authenticator());
        model.addAttribute("problems", problems);
        return "access/confirm";
    }

    @PostMapping(PATH)
    String prove(
            @RequestParam(name = FIELD, defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = me();
        var subject = "proof " + who.person();
        if (!attempts.wait(subject, request.getRemoteAddr()).isZero()) {
            return form(
                    who,
                    new Problems().add(FIELD, "There were several wrong ones. Wait a little, then try again."),
                    model);
        }
        var way = way(who, typed);
        if (way.isEmpty()) {
            attempts.failed(subject, request.getRemoteAddr());
            trail.record(Act.of("proof-failed").on("person", who.person()));
            return form(
                    who,
                    new Problems().add(FIELD, "This is neither your password nor a code that was not used yet"),
                    model);
        }
        attempts.succeeded(subject);
        request.changeSessionId();
        proof.note(request);
        trail.record(Act.of("proof-given").on("person", who.person()).words(way.get()));
        return "redirect:" + SavedPage.takeOr("/account", request, response);
    }

    private Optional<String> way(Identity who, String typed) {
        if (passwords.is(who, typed)) {
            return Optional.of("by password");
        }
        return who.authenticator() && authenticators.accept(who.person(), typed)
                ? Optional.of("by a code of the app")
                : Optional.empty();
    }

    private Identity me() {
        return identities.signedIn().orElseThrow();
    }
}
