package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.access.passkeys.Passkeys;
import org.watchward.access.people.People;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.web.Problems;

/** A person’s own account: who they are here, their password, and where they are signed in. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.WORK)
class AccountPages {

    private final Identities identities;
    private final Sessions sessions;
    private final People people;
    private final OwnPassword own;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Passkeys passkeys;
    private final PasskeyOffer offer;
    private final Proof proof;

    AccountPages(
            Identities identities,
            Sessions sessions,
            People people,
            OwnPassword own,
            Passwords passwords,
            AuditTrail trail,
            Passkeys passkeys,
            PasskeyOffer offer,
            Proof proof) {
        this.identities = identities;
        this.sessions = sessions;
        this.people = people;
        this.own = own;
        this.passwords = passwords;
        this.trail = trail;
        this.passkeys = passkeys;
        this.offer = offer;
        this.proof = proof;
    }

    @GetMapping("/account")
    String account(
            @RequestParam(name = "changed", required = false) @Nullable String changed,
            @RequestParam(name = "ended", required = false) @Nullable Integer ended,
            @RequestParam(name = "passkey", defaultValue = "") String passkey,
            HttpSession session,
            Model model) {
        model.addAttribute("changed", changed != null);
        model.addAttribute("ended", ended);
        model.addAttribute("passkeyDone", PasskeyOffer.done(passkey));
        return shown(PasskeyOffer.problems(passkey), session, model);
    }

    private String shown(Problems problems, HttpSession session, Model model) {
        var who = me();
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("who", who);
        model.addAttribute("colleague", people.find(who.person()).orElseThrow());
        model.addAttribute("sessions", sessions.of(who.person()));
        model.addAttribute("mine", session.getId());
        model.addAttribute("factor", who.authenticator() ? "on" : who.passkey() ? "passkey" : "off");
        model.addAttribute("passkeys", passkeys.of(who.person()));
        offer.on(model);
        model.addAttribute("stale", !proof.isRecent(session));
        model.addAttribute("problems", problems);
        return "access/account";
    }

    private Identity me() {
        return identities.signedIn().orElseThrow();
    }

    @PostMapping("/account/password")
    String password(
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpSession session,
            Model model) {
        var who = me();
        var problems = new Problems();
        if (!own.is(who, current)) {
            problems.add("current", "This is not your password as it is now");
        }
        passwords
                .problem(password, List.of(who.name(), who.email()))
                .ifPresent(words -> problems.add("password", words));
        if (!problems.none()) {
            return shown(problems, session, model);
        }
        people.password(who.person(), passwords.hash(password));
        sessions.end(who.person(), session.getId());
        request.changeSessionId();
        proof.note(request);
        return "redirect:/account?changed";
    }

    @PostMapping("/account/sessions/end")
    @Needs(value = Permission.WORK, proof = true)
    String endOthers(HttpSession session) {
        return ended(sessions.end(me().person(), session.getId()));
    }

    @PostMapping("/account/sessions/{session}/end")
    @Needs(value = Permission.WORK, proof = true)
    String endOne(@PathVariable("session") String handle) {
        return ended(sessions.endOne(me().person(), handle));
    }

    private String ended(int count) {
        trail.record(Act.of("sessions-ended").on("person", me().person()).becomes("count", Integer.toString(count)));
        return "redirect:/account?ended=" + count;
    }
}
