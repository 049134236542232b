package org.watchward.access.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.access.signin.SecondFactor;
import org.watchward.web.Crumb;
import org.watchward.web.Problems;

/** The tokens that somebody has given to programs: made here, seen here once, ended here. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.WORK)
class TokenPages {

    private static final String PATH = "/account/tokens";
    private static final List<Lasting> LASTING =
            Stream.of(30, 90, 365).map(Lasting::new).toList();
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    private final Tokens tokens;
    private final Identities identities;
    private final Clock clock;

    TokenPages(Tokens tokens, Identities identities, Clock clock) {
        this.tokens = tokens;
        this.identities = identities;
        this.clock = clock;
    }

    /** For how long one may be good. */
    record Lasting(int days) {

        public String id() {
            return Integer.toString(days);
        }

        public String words() {
            return days + " days";
        }
    }

    /**
     * One in the list.
     *
     * @param over whether its time is over
     */
    record Line(
            UUID id,
            String name,
            String scope,
            Instant madeAt,
            Instant until,
            @Nullable Instant used,
            boolean over) {}

    /** The form as it was sent. */
    record Asked(String name, String scope, String days) {

        Problems check(int held) {
            return new Problems()
                    .require(
                            !name.isBlank() && name.length() <= LONGEST_NAME,
                            "name",
                            "Enter what the program is, in at most " + LONGEST_NAME + " characters")
                    .require(Scope.named(scope).isPresent(), "scope", "Choose what the program may do")
                    .require(lasting().isPresent(), "days", "Choose for how long")
                    .require(held < MOST, "name", "You have " + MOST + " tokens. End one that is not needed first");
        }

        Optional<Lasting> lasting() {
            return LASTING.stream().filter(each -> each.id().equals(days)).findFirst();
        }
    }

    /** Asks for a proof before the form is filled in, so that nothing that was typed is lost to it. */
    @GetMapping(PATH)
    @Needs(value = Permission.WORK, proof = true)
    String list(Model model) {
        return shown(new Asked("", Scope.READ.id(), "90"), new Problems(), model);
    }

    private String shown(Asked asked, Problems problems, Model model) {
        trail(model);
        model.addAttribute("asked", asked);
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("lasting", LASTING);
        model.addAttribute("tokens", tokens.of(me()).stream().map(this::line).toList());
        model.addAttribute("problems", problems);
        return "access/tokens";
    }

    private static void trail(Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, new Crumb("Your account", "/account")));
    }

    private Line line(Token token) {
        return new Line(
                token.id(),
                token.name(),
                token.scope().words(),
                token.madeAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                !token.expiresAt().isAfter(clock.instant()));
    }

    private UUID me() {
        return identities.signedIn().orElseThrow().person();
    }

    /** Shows the token in the answer itself, so that going back or loading anew does not show it again. */
    @PostMapping(PATH)
    @Needs(value = Permission.WORK, proof = true)
    String make(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "scope", defaultValue = "") String scope,
            @RequestParam(name = "days", defaultValue = "") String days,
            Authentication session,
            Model model) {
        var asked = new Asked(name, scope, days);
        var problems = asked.check(tokens.of(me()).size());
        if (!problems.none()) {
            return shown(asked, problems, model);
        }
        var token = tokens.make(
                me(),
                name,
                Scope.named(scope).orElseThrow(),
                Duration.ofDays(asked.lasting().orElseThrow().days()),
                SecondFactor.shown(session));
        trail(model);
        model.addAttribute("name", name.strip());
        model.addAttribute("token", token);
        return "access/token-made";
    }

    @PostMapping(PATH + "/end")
    String end(@RequestParam(name = "token", defaultValue = "") String token) {
        try {
            tokens.end(me(), UUID.fromString(token));
        } catch (IllegalArgumentException notAnId) {
            return "redirect:" + PATH;
        }
        return "redirect:" + PATH;
    }
}
