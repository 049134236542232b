package org.watchward.access.provider;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.people.Organisations;
import org.watchward.access.people.People;
import org.watchward.access.signin.Sessions;
import org.watchward.web.PageProblem;

/** Forgets whose account in an organisation's own directory is whose, for whoever looks after its people. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.LOOK_AFTER_PEOPLE)
class ForgettingPages {

    private final Providers providers;
    private final LinkedAccounts accounts;
    private final Organisations organisations;
    private final People people;
    private final Sessions sessions;
    private final TransactionTemplate transaction;

    ForgettingPages(
            Providers providers,
            LinkedAccounts accounts,
            Organisations organisations,
            People people,
            Sessions sessions,
            TransactionTemplate transaction) {
        this.providers = providers;
        this.accounts = accounts;
        this.organisations = organisations;
        this.people = people;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Of this organisation's own directories alone. */
    @PostMapping("/work/organisations/{organisation}/people/{person}/forget-account")
    String forget(@PathVariable("organisation") UUID organisation, @PathVariable("person") UUID person) {
        if (!people.member(person, organisation)) {
            throw PageProblem.notFound("No such person", "They are not, or no longer, a member here.");
        }
        transaction.executeWithoutResult(status -> providers.all().stream()
                .filter(provider -> organisations
                        .findNamed(provider.organisation())
                        .filter(found -> found.id().equals(organisation))
                        .isPresent())
                .forEach(provider -> accounts.forget(person, provider)));
        sessions.end(person, "");
        return "redirect:/work/organisations/" + organisation + "/people/" + person;
    }
}
