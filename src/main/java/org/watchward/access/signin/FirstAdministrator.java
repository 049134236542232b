package org.watchward.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.Role;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.Organisations;
import org.watchward.access.people.People;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.web.spi.StartLine;

/** Lets whoever starts the server for the first time make the first administrator, by a link that only the console shows. */
@Component
class FirstAdministrator implements StartLine {

    private final People people;
    private final Organisations organisations;
    private final Links links;
    private final Home home;
    private final TransactionOperations transaction;

    FirstAdministrator(
            People people,
            Organisations organisations,
            Links links,
            Home home,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.organisations = organisations;
        this.links = links;
        this.home = home;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<String> lines(String address) {
        if (home.synthetic() || Reach.application(people::haveAdministrator)) {
            return List.of();
        }
        return List.of(
                "Nobody looks after this site yet. Become its administrator with this link, good once and for 24 hours:",
                "  " + address + "/account/first/" + links.make(Links.About.first()));
    }

    /** The form of the first administrator, as it was sent. */
    record Asked(String name, String email, String hash, String organisation, OrganisationKind kind) {}

    /** Makes them; answers their id, or nothing if the link is used up or somebody was quicker. */
    Optional<UUID> make(String token, Asked asked) {
        return Reach.application(() -> transaction.execute(status -> {
            if (people.haveAdministrator()
                    || links.use(Links.Purpose.FIRST, token).isEmpty()) {
                return Optional.<UUID>empty();
            }
            var organisation = organisations.add(asked.organisation(), asked.kind(), false, List.of());
            var person = people.add(asked.name(), asked.email(), asked.hash());
            people.join(person, organisation);
            people.grant(person, Role.ADMINISTRATOR, null, null);
            return Optional.of(person);
        }));
    }
}
