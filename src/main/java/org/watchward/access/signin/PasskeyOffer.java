package org.watchward.access.signin;

import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.watchward.access.passkeys.Ceremonies;
import org.watchward.access.passkeys.Refusal;
import org.watchward.web.Problems;

/** What a page needs that asks for a passkey: the script, the address at which passkeys work, and what became of the last one. */
@Component
@ConditionalOnWebApplication
class PasskeyOffer {

    static final String ADDED = "added";
    static final String REMOVED = "removed";
    static final String NAMELESS = "nameless";

    private static final List<String> SCRIPTS = List.of("/assets/passkeys.js");
    private static final Set<String> DONE = Set.of(ADDED, REMOVED);

    private final Ceremonies ceremonies;

    PasskeyOffer(Ceremonies ceremonies) {
        this.ceremonies = ceremonies;
    }

    void on(Model model) {
        model.addAttribute("scripts", SCRIPTS);
        model.addAttribute("passkeysAt", ceremonies.origin());
    }

    /** What was done, of an address that says so; empty if nothing was. */
    static String done(String said) {
        return DONE.contains(said) ? said : "";
    }

    /** What was wrong, of an address that says so. */
    static Problems problems(String said) {
        var problems = new Problems();
        if (said.equals(NAMELESS)) {
            problems.add(PasskeyPages.NAME, PasskeyPages.NAMELESS);
        }
        Refusal.named(said).ifPresent(why -> problems.add("passkey", why.words()));
        return problems;
    }
}
