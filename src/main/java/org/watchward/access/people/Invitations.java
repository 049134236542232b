package org.watchward.access.people;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.watchward.access.Identity;
import org.watchward.access.Role;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/** Invites people by e-mail: a link, good once and for a fortnight, by which they choose their own password. */
@Component
class Invitations {

    private final People people;
    private final Links links;
    private final Messages messages;
    private final AuditTrail trail;
    private final String partnership;

    Invitations(
            People people,
            Links links,
            Messages messages,
            AuditTrail trail,
            @Value("${watchward.partnership.name}") String partnership) {
        this.people = people;
        this.links = links;
        this.messages = messages;
        this.trail = trail;
        this.partnership = partnership;
    }

    /** Who is invited, to what. */
    record Invited(String name, String email, Organisation organisation, List<Role> roles) {

        Invited {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What became of it.
     *
     * @param link to hand on oneself; empty if a message went out
     * @param joined whether they were known already and are members now
     */
    record Outcome(Messages.Sent sent, String link, boolean joined) {}

    /** Somebody who is known joins at once; all others are sent a link. */
    @Transactional
    public Outcome invite(Invited invited, Identity by, String site) {
        var known = people.find(invited.email());
        if (known.isPresent()) {
            people.join(known.get(), invited.organisation().id());
            invited.roles()
                    .forEach(role -> people.grant(
                            known.get(), role, invited.organisation().id(), by.person()));
            return new Outcome(Messages.Sent.BY_MAIL, "", true);
        }
        var token = links.make(new Links.About(
                Links.Purpose.INVITATION,
                invited.email(),
                invited.name(),
                null,
                invited.organisation().id(),
                invited.roles(),
                by.person()));
        trail.record(Act.of("invited")
                .on("organisation", invited.organisation().id())
                .becomes("email", invited.email())
                .becomes(
                        "roles",
                        String.join(", ", invited.roles().stream().map(Role::id).toList())));
        var link = site + "/account/invitation/" + token;
        var sent = messages.send(invited.email(), "You are invited to " + partnership, words(invited, by, link));
        var out = sent == Messages.Sent.BY_MAIL || sent == Messages.Sent.ON_A_PAGE;
        return new Outcome(sent, out ? "" : link, false);
    }

    private String words(Invited invited, Identity by, String link) {
        return "Dear " + invited.name() + ",\n\n" + by.name() + " invites you to act for "
                + invited.organisation().name() + " on " + partnership
                + ".\n\nFollow this link within 14 days and choose a password:\n" + link
                + "\n\nIf you did not expect this, do nothing: without the link nobody can act in your name.\n";
    }
}
