package org.watchward.access.provider;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.access.people.AccountChanged;
import org.watchward.access.people.AccountChanged.What;
import org.watchward.access.people.Emails;
import org.watchward.access.people.Links;
import org.watchward.access.people.Organisation;
import org.watchward.access.people.People;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/**
 * Whose account with a provider is whose here. Once known, somebody is known by issuer and subject, which a provider gives to
 * nobody else. The first time they are found by a verified e-mail address, among the members of the provider's organisation and
 * those invited to it, and nowhere else. Within the caller's transaction.
 */
@Component
@ConditionalOnWebApplication
class LinkedAccounts {

    private static final int LONGEST_EMAIL = 254;

    private final JdbcClient sql;
    private final Clock clock;
    private final People people;
    private final Links links;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    LinkedAccounts(
            JdbcClient sql,
            Clock clock,
            People people,
            Links links,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.events = events;
        this.sql = sql;
        this.clock = clock;
        this.people = people;
        this.links = links;
        this.trail = trail;
    }

    /**
     * Who arrived.
     *
     * @param firstTime whether they had an account here and come to it by the provider for the first time
     */
    record Arrived(UUID person, boolean firstTime) {}

    Arrived find(Provider provider, Organisation organisation, Vouched vouched) {
        var known = known(provider, vouched.subject());
        if (known.isPresent()) {
            requireMember(known.get(), organisation);
            return new Arrived(known.get(), false);
        }
        if (!Emails.plausible(vouched.email()) || vouched.email().length() > LONGEST_EMAIL) {
            throw new Refused(Refused.Why.NO_ADDRESS, "no e-mail address that the provider has verified");
        }
        var here = people.find(vouched.email());
        if (here.isPresent()) {
            requireMember(here.get(), organisation);
            link(provider, vouched.subject(), here.get());
            return new Arrived(here.get(), true);
        }
        if (people.taken(vouched.email())) {
            throw nobody("the address is that of somebody who was ended");
        }
        var person = joining(provider, organisation, vouched);
        link(provider, vouched.subject(), person);
        return new Arrived(person, false);
    }

    private Optional<UUID> known(Provider provider, String subject) {
        return sql.sql("""
                        update access.provider_account set last_used_at = ? where issuer = ? and subject = ?
                        returning person
                        """)
                .params(now(), provider.issuer(), subject)
                .query(UUID.class)
                .optional();
    }

    private void requireMember(UUID person, Organisation organisation) {
        if (people.find(person).isEmpty()) {
            throw nobody("whose account this was has been ended");
        }
        if (!people.member(person, organisation.id())) {
            throw nobody("who has this address or account is not a member of " + organisation.name());
        }
    }

    private static Refused nobody(String words) {
        return new Refused(Refused.Why.NOBODY, words);
    }

    /** Whoever is invited to the organisation needs no link from a message: the provider says that the address is theirs. */
    private UUID joining(Provider provider, Organisation organisation, Vouched vouched) {
        var invited = links.useInvitation(vouched.email(), organisation.id());
        if (invited.isEmpty() && !provider.creates()) {
            throw nobody("nobody has this address, and nobody is invited with it to " + organisation.name());
        }
        var person = people.add(vouched.name(), vouched.email(), null);
        people.join(person, organisation.id());
        invited.ifPresent(
                about -> about.roles().forEach(role -> people.grant(person, role, organisation.id(), about.madeBy())));
        return person;
    }

    private void link(Provider provider, String subject, UUID person) {
        var linked = sql.sql("""
                        insert into access.provider_account (issuer, subject, person, linked_at, last_used_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(provider.issuer(), subject, person, now(), now())
                .update();
        if (linked == 0) {
            throw nobody("the person with this address is linked with another account there");
        }
        trail.record(Act.of("account-linked").on("person", person).becomes("provider", provider.name()));
        events.publishEvent(new AccountChanged(person, What.ACCOUNT_LINKED, provider.name()));
    }

    /** Forgets which account with a provider is whose; the next sign-in looks for them anew. */
    void forget(UUID person, Provider provider) {
        var forgotten = sql.sql("delete from access.provider_account where person = ? and issuer = ?")
                .params(person, provider.issuer())
                .update();
        if (forgotten > 0) {
            trail.record(Act.of("account-unlinked").on("person", person).was("provider", provider.name()));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
