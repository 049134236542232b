package org.watchward.access.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.people.Links;
import org.watchward.access.people.People;
import org.watchward.platform.Reach;

/** What the links of invitations and forgotten passwords do when they are used; all of it or nothing. */
@Component
class Joining {

    private final Links links;
    private final People people;
    private final TransactionTemplate transaction;

    Joining(Links links, People people, PlatformTransactionManager transactions) {
        this.links = links;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes the invited person, a member with the roles of the invitation; empty if the link is used up. */
    Optional<UUID> accept(String token, String name, String hash) {
        return Reach.application(() -> transaction.execute(status -> links.use(Links.Purpose.INVITATION, token)
                .filter(about -> !people.taken(about.email()))
                .map(about -> {
                    var person = people.add(name, about.email(), hash);
                    var organisation = Objects.requireNonNull(about.organisation());
                    people.join(person, organisation);
                    about.roles().forEach(role -> people.grant(person, role, organisation, about.madeBy()));
                    return person;
                })));
    }

    /** Gives a person a new password; empty if the link is used up. */
    Optional<UUID> reset(String token, String hash) {
        return Reach.application(() -> transaction.execute(status -> links.use(Links.Purpose.RESET, token)
                .map(about -> {
                    var person = Objects.requireNonNull(about.person());
                    people.password(person, hash);
                    return person;
                })));
    }
}
