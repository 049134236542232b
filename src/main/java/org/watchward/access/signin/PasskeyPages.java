package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
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
import org.watchward.access.passkeys.Ceremonies;
import org.watchward.access.passkeys.Passkey;
import org.watchward.access.passkeys.PasskeyRefused;
import org.watchward.access.passkeys.Passkeys;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** A person's own passkeys: adding one, also as the first second factor, and removing one. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.WORK)
class PasskeyPages {

    static final String PATH = "/account/passkeys";
    static final String NAME = "name";
    static final String NAMELESS = "Enter a name for the passkey, of at most 100 characters";

    private static final int LONGEST = 100;

    private final Identities identities;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final Authenticators authenticators;
    private final SecondFactor secondFactor;

    PasskeyPages(
            Identities identities,
            Passkeys passkeys,
            Ceremonies ceremonies,
            Authenticators authenticators,
            SecondFactor secondFactor) {
        this.identities = identities;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.authenticators = authenticators;
        this.secondFactor = secondFactor;
    }

    private Identity me() {
        return identities.signedIn().orElseThrow();
    }

    /** Whoever has to set a first second factor up may do so by a passkey; another one is added by whoever has shown one. */
    @PostMapping(value = PATH + "/offer", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(value = Permission.WORK, secondFactor = false, proof = true)
    ResponseEntity<?> offer(@RequestParam(name = NAME, defaultValue = "") String name, HttpSession session) {
        if (SecondFactor.missing(me())) {
            return problem(HttpStatus.FORBIDDEN, "Show your second factor first: load this page again.");
        }
        if (!nameable(name)) {
            return problem(HttpStatus.BAD_REQUEST, NAMELESS);
        }
        var who = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return ResponseEntity.ok(ceremonies.offer(who, session));
    }

    private static ResponseEntity<?> problem(HttpStatus status, String words) {
        return ResponseEntity.status(status).body(Map.of("problem", words));
    }

    private static boolean nameable(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST;
    }

    @PostMapping(PATH)
    @Needs(value = Permission.WORK, secondFactor = false, proof = true)
    String add(
            @RequestParam(name = NAME, defaultValue = "") String name,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = me();
        if (SecondFactor.missing(who)) {
            return "redirect:" + SecondFactorPages.PATH;
        }
        if (!nameable(name)) {
            return back(who, PasskeyOffer.NAMELESS);
        }
        try {
            ceremonies.add(who.person(), name.strip(), answer, request.getSession());
        } catch (PasskeyRefused refused) {
            return back(who, refused.why().id());
        }
        return who.hasSecondFactor() ? back(who, PasskeyOffer.ADDED) : first(who, request, response, model);
    }

    /** To the page that asked for it: whoever must set a second factor up sees no other yet. */
    private static String back(Identity who, String said) {
        var page = who.roleNeedsSecondFactor() && !who.hasSecondFactor() ? SecondFactorPages.PATH : "/account";
        return "redirect:" + page + "?passkey=" + said;
    }

    private String first(Identity who, HttpServletRequest request, HttpServletResponse response, Model model) {
        secondFactor.show(SecondFactor.PASSKEY, request, response);
        model.addAttribute("codes", authenticators.renewRecoveryCodes(who.person()));
        model.addAttribute(
                "next",
                who.roleNeedsSecondFactor()
                        ? SavedPage.takeOr("/work", request, response)
                        : "/account?passkey=" + PasskeyOffer.ADDED);
        return "access/recovery-codes";
    }

    @GetMapping(PATH + "/{passkey}")
    @Needs(value = Permission.WORK, proof = true)
    String one(@PathVariable("passkey") UUID id, Model model) {
        var who = me();
        model.addAttribute("trail", List.of(WorkEntry.PAGE, new Crumb("Your account", "/account")));
        model.addAttribute("passkey", get(id));
        model.addAttribute(
                "last", !who.authenticator() && passkeys.of(who.person()).size() == 1);
        model.addAttribute("must", who.roleNeedsSecondFactor());
        return "access/passkey";
    }

    private Passkey get(UUID id) {
        return passkeys.find(me().person(), id)
                .orElseThrow(() -> PageProblem.notFound(
                        "You have no such passkey",
                        "It was removed meanwhile. Your account lists those that you have."));
    }

    @PostMapping(PATH + "/{passkey}/remove")
    @Needs(value = Permission.WORK, proof = true)
    String remove(@PathVariable("passkey") UUID id) {
        passkeys.remove(me().person(), get(id));
        return "redirect:/account?passkey=" + PasskeyOffer.REMOVED;
    }
}
