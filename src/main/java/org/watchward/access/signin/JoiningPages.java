package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.people.Emails;
import org.watchward.access.people.Links;
import org.watchward.access.people.Links.Purpose;
import org.watchward.access.people.Messages;
import org.watchward.access.people.People;
import org.watchward.access.people.SiteAddress;
import org.watchward.platform.Reach;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** Accepting an invitation, and choosing a new password when the old one is forgotten. */
@Controller
@ConditionalOnWebApplication
@ForEveryone
class JoiningPages implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JoiningPages.class);

    private final Links links;
    private final Joining joining;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Sessions sessions;
    private final People people;
    private final Messages messages;
    private final Attempts attempts;
    private final SiteAddress address;
    private final String partnership;
    private final ExecutorService post = Executors.newSingleThreadExecutor();

    JoiningPages(
            Links links,
            Joining joining,
            Passwords passwords,
            SignIns signIns,
            Sessions sessions,
            People people,
            Messages messages,
            Attempts attempts,
            SiteAddress address,
            @Value("${watchward.partnership.name}") String partnership) {
        this.links = links;
        this.joining = joining;
        this.passwords = passwords;
        this.signIns = signIns;
        this.sessions = sessions;
        this.people = people;
        this.messages = messages;
        this.attempts = attempts;
        this.address = address;
        this.partnership = partnership;
    }

    @GetMapping("/account/invitation/{token}")
    String invitation(@PathVariable("token") String token, Model model) {
        var about = known(Purpose.INVITATION, token);
        return form(about, about.name(), new Problems(), model);
    }

    private Links.About known(Purpose purpose, String token) {
        return links.find(purpose, token)
                .orElseThrow(() -> PageProblem.notFound(
                        "This link is not good any more",
                        "It was used, or replaced by a newer one, or its time is over. Ask for another."));
    }

    private static String form(Links.About about, String name, Problems problems, Model model) {
        model.addAttribute("about", about);
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        return "access/choose-password";
    }

    @PostMapping("/account/invitation/{token}")
    String accept(
            @PathVariable("token") String token,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var about = known(Purpose.INVITATION, token);
        var problems = new Problems()
                .require(!name.isBlank() && name.length() <= 200, "name", "Enter your name, in at most 200 characters");
        passwords
                .problem(password, List.of(name, about.email(), partnership))
                .ifPresent(words -> problems.add("password", words));
        if (!problems.none()) {
            return form(about, name, problems, model);
        }
        var person = joining.accept(token, name, passwords.hash(password)).orElseThrow(JoiningPages::usedMeanwhile);
        signIns.begin(person, request, response, "by an invitation");
        return "redirect:/work";
    }

    private static PageProblem usedMeanwhile() {
        return PageProblem.notFound("This link was used meanwhile", "Sign in with the password that was chosen.");
    }

    @GetMapping("/account/forgotten")
    String forgotten(@RequestParam(name = "sent", required = false) @Nullable String sent, Model model) {
        model.addAttribute("sent", sent != null);
        model.addAttribute("problems", new Problems());
        return "access/forgotten";
    }

    /** Answers alike, and as fast, whether somebody has the address or not. */
    @PostMapping("/account/forgotten")
    String remind(
            @RequestParam(name = "email", defaultValue = "") String email, HttpServletRequest request, Model model) {
        if (!Emails.plausible(email)) {
            model.addAttribute("sent", false);
            model.addAttribute("problems", new Problems().add("email", Emails.PROBLEM));
            return "access/forgotten";
        }
        var from = request.getRemoteAddr();
        var site = address.find(request);
        if (site.isEmpty()) {
            LOG.warn("No link for a new password was sent: set watchward.site.address to the address of this site.");
        } else if (attempts.wait("reset " + email, from).isZero()) {
            attempts.failed("reset " + email, from);
            post.execute(() -> remind(email.strip(), site.get()));
        }
        return "redirect:/account/forgotten?sent";
    }

    private void remind(String email, String site) {
        Reach.application(() -> people.find(email).ifPresent(person -> {
            var link = site + "/account/reset/" + links.make(Links.About.reset(person, email));
            messages.send(
                    email,
                    "A new password for " + partnership,
                    "Somebody, probably you, asked for a new password.\n\nFollow this link within an hour and choose one:\n"
                            + link
                            + "\n\nIf it was not you, do nothing: your password stays as it is.\n");
        }));
    }

    @GetMapping("/account/reset/{token}")
    String reset(@PathVariable("token") String token, Model model) {
        return form(known(Purpose.RESET, token), "", new Problems(), model);
    }

    @PostMapping("/account/reset/{token}")
    String chosen(
            @PathVariable("token") String token,
            @RequestParam(name = "password", defaultValue = "") String password,
            Model model) {
        var about = known(Purpose.RESET, token);
        var problems = new Problems();
        passwords
                .problem(password, List.of(about.email(), partnership))
                .ifPresent(words -> problems.add("password", words));
        if (!problems.none()) {
            return form(about, "", problems, model);
        }
        var person = joining.reset(token, passwords.hash(password)).orElseThrow(JoiningPages::usedMeanwhile);
        sessions.end(person, "");
        return "redirect:/account/sign-in?chosen";
    }

    @Override
    public void destroy() {
        post.shutdown();
    }
}
