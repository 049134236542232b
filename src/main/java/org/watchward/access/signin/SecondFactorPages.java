package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.people.AccountChanged;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.web.Problems;

/** Setting a second factor up, and showing a code at a sign-in: of the authenticator app, or for recovery. */
@Controller
@ConditionalOnWebApplication
@Needs(value = Permission.WORK, secondFactor = false)
class SecondFactorPages {

    static final String PATH = "/account/second-factor";

    private static final String WRONG =
            "This code is not right, or was used already. Wait for the next one and enter it.";

    private final Identities identities;
    private final Authenticators authenticators;
    private final SecondFactor secondFactor;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final PasskeyOffer offer;
    private final Proof proof;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final String partnership;

    SecondFactorPages(
            Identities identities,
            Authenticators authenticators,
            SecondFactor secondFactor,
            Attempts attempts,
            AuditTrail trail,
            PasskeyOffer offer,
            Proof proof,
            Sessions sessions,
            ApplicationEventPublisher events,
            @Value("${watchward.partnership.name}") String partnership) {
        this.identities = identities;
        this.authenticators = authenticators;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.trail = trail;
        this.offer = offer;
        this.proof = proof;
        this.sessions = sessions;
        this.events = events;
        this.partnership = partnership;
    }

    /** A key is shown only to somebody who has proved a short while ago who they are. */
    @GetMapping(PATH)
    String ask(
            @RequestParam(name = "passkey", defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = me();
        if (setsUp(who) && !proof.isRecent(request)) {
            new HttpSessionRequestCache().saveRequest(request, response);
            return "redirect:" + ProofPages.PATH;
        }
        return form(who, PasskeyOffer.problems(passkey), model);
    }

    private Identity me() {
        return identities.signedIn().orElseThrow();
    }

    private String form(Identity who, Problems problems, Model model) {
        model.addAttribute("problems", problems);
        offer.on(model);
        if (!setsUp(who)) {
            model.addAttribute("app", who.authenticator());
            model.addAttribute("passkey", who.passkey());
            return "access/second-factor";
        }
        var secret = authenticators.pending(who.person());
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("picture", QrCode.of(address(who, secret)));
        model.addAttribute("must", who.roleNeedsSecondFactor());
        model.addAttribute("first", !who.hasSecondFactor());
        return "access/second-factor-new";
    }

    /** Whether they may set an app up here: whoever has a second factor shows it first. */
    private static boolean setsUp(Identity who) {
        return !who.authenticator() && !SecondFactor.missing(who);
    }

    private String address(Identity who, String secret) {
        return "otpauth://totp/" + encoded(partnership) + ":" + encoded(who.email()) + "?secret=" + secret + "&issuer="
                + encoded(partnership);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @PostMapping(PATH)
    String show(
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = me();
        if (setsUp(who) && !proof.isRecent(request)) {
            return "redirect:" + ProofPages.PATH;
        }
        var subject = "code " + who.person();
        if (!attempts.wait(subject, request.getRemoteAddr()).isZero()) {
            return form(
                    who,
                    new Problems().add("code", "There were several wrong codes. Wait a little, then try again."),
                    model);
        }
        if (setsUp(who)) {
            return begin(who, code, request, response, model);
        }
        var way = way(who, code);
        if (way.isPresent()) {
            attempts.succeeded(subject);
            secondFactor.show(SecondFactor.CODE, request, response);
            trail.record(
                    Act.of("second-factor-shown").on("person", who.person()).words(way.get()));
            return "redirect:" + SavedPage.takeOr("/work", request, response);
        }
        attempts.failed(subject, request.getRemoteAddr());
        trail.record(Act.of("second-factor-failed").on("person", who.person()));
        return form(who, new Problems().add("code", WRONG), model);
    }

    /** The secret of an app that is not set up yet has been shown to whoever had the password, so its codes count for nothing. */
    private Optional<String> way(Identity who, String code) {
        if (who.authenticator() && authenticators.accept(who.person(), code)) {
            return Optional.of("by a code of the app");
        }
        if (authenticators.recover(who.person(), code)) {
            events.publishEvent(AccountChanged.of(who.person(), What.RECOVERY_CODE_USED));
            return Optional.of("by a recovery code");
        }
        return Optional.empty();
    }

    private String begin(
            Identity who, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        var codes = authenticators.confirm(who.person(), code);
        if (codes.isEmpty()) {
            attempts.failed("code " + who.person(), request.getRemoteAddr());
            return form(who, new Problems().add("code", WRONG), model);
        }
        secondFactor.show(SecondFactor.CODE, request, response);
        trail.record(Act.of("second-factor-set-up").on("person", who.person()));
        model.addAttribute("codes", codes.get());
        events.publishEvent(AccountChanged.of(who.person(), What.FACTOR_SET_UP));
        model.addAttribute("elsewhere", sessions.of(who.person()).size() > 1);
        model.addAttribute("next", SavedPage.takeOr("/work", request, response));
        return "access/recovery-codes";
    }
}
