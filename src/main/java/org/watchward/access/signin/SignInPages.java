package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.watchward.access.people.Emails;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** Signing in, and the first administrator. */
@Controller
@ConditionalOnWebApplication
@ForEveryone
class SignInPages {

    private final Identities identities;
    private final Demonstration demonstration;
    private final Links links;
    private final FirstAdministrator first;
    private final Passwords passwords;
    private final SignIns signIns;
    private final PasskeyOffer offer;
    private final WaysIn waysIn;

    SignInPages(
            Identities identities,
            Demonstration demonstration,
            Links links,
            FirstAdministrator first,
            Passwords passwords,
            SignIns signIns,
            PasskeyOffer offer,
            WaysIn waysIn) {
        this.identities = identities;
        this.demonstration = demonstration;
        this.links = links;
        this.first = first;
        this.passwords = passwords;
        this.signIns = signIns;
        this.offer = offer;
        this.waysIn = waysIn;
    }

    @GetMapping(SignInRules.SIGN_IN)
    String signIn(
            @RequestParam(name = "wrong", required = false) @Nullable String wrong,
            @RequestParam(name = "ended", required = false) @Nullable String ended,
            @RequestParam(name = "chosen", required = false) @Nullable String chosen,
            @RequestParam(name = "wait", defaultValue = "0") long wait,
            @RequestParam(name = "passkey", defaultValue = "") String passkey,
            Model model) {
        if (identities.signedIn().isPresent()) {
            return "redirect:/work";
        }
        var problems = PasskeyOffer.problems(passkey);
        if (wait > 0) {
            problems.add("email", "There were several attempts that failed. Wait " + words(wait) + ", then try again.");
        } else if (wrong != null) {
            problems.add("email", "The e-mail address and the password do not go together.");
        }
        model.addAttribute("problems", problems);
        model.addAttribute("ended", ended != null);
        model.addAttribute("waysIn", waysIn.list());
        model.addAttribute("cameBy", waysIn.findWay(ended).orElse(null));
        model.addAttribute("chosen", chosen != null);
        model.addAttribute("ready", demonstration.ready());
        offer.on(model);
        return "access/sign-in";
    }

    private static String words(long seconds) {
        var minutes = (Math.min(seconds, 900) + 59) / 60;
        return seconds < 60
                ? seconds + (seconds == 1 ? " second" : " seconds")
                : minutes == 1 ? "a minute" : minutes + " minutes";
    }

    @GetMapping("/account/first/{token}")
    String first(@PathVariable("token") String token, Model model) {
        known(token);
        return firstForm(new FirstForm("", "", "", ""), new Problems(), model);
    }

    private void known(String token) {
        if (links.find(Links.Purpose.FIRST, token).isEmpty()) {
            throw PageProblem.notFound(
                    "This link is not good any more",
                    "It was used, or replaced when the server started again, or is older than a day. Start the server again:"
                            + " while there is no administrator it shows a new link.");
        }
    }

    private static String firstForm(FirstForm form, Problems problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("problems", problems);
        return "access/first";
    }

    /** What the form of the first administrator holds, but for the password. */
    record FirstForm(String name, String email, String organisation, String kind) {

        Problems check() {
            return new Problems()
                    .require(!name.isBlank(), "name", "Enter your name")
                    .require(Emails.plausible(email), "email", Emails.PROBLEM)
                    .require(organisation.strip().length() > 1, "organisation", "Enter the name of your organisation")
                    .require(
                            OrganisationKind.named(kind).isPresent(), "kind", "Choose what kind of organisation it is");
        }
    }

    @PostMapping("/account/first/{token}")
    String makeFirst(
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "organisation", defaultValue = "") String organisation,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        known(token);
        var form = new FirstForm(name, email, organisation, kind);
        var problems = form.check();
        passwords
                .problem(password, List.of(name, email, organisation))
                .ifPresent(words -> problems.add("password", words));
        if (!problems.none()) {
            return firstForm(form, problems, model);
        }
        var made = first.make(
                token,
                new FirstAdministrator.Asked(
                        name,
                        email,
                        passwords.hash(password),
                        organisation,
                        OrganisationKind.named(kind).orElseThrow()));
        signIns.begin(
                made.orElseThrow(() -> PageProblem.notFound(
                        "This link is not good any more",
                        "Somebody else became the administrator meanwhile. Sign in.")),
                request,
                response,
                "as the first administrator");
        return "redirect:/work";
    }
}
