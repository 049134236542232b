package org.watchward.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.jobs.Asker;
import org.watchward.web.spi.Caller;

/**
 * A person who is signed in, with what they hold at this moment.
 *
 * @param authenticator whether they have set up an authenticator app
 * @param passkey whether they have a passkey
 * @param organisations that they are members of today, by name
 * @param grants roles that they hold today
 * @param within permissions to which a program that acts for them is held; all for the person themself
 */
public record Identity(
        UUID person,
        String name,
        String email,
        boolean authenticator,
        boolean passkey,
        List<Member> organisations,
        List<Grant> grants,
        Set<Permission> within) {

    public Identity {
        organisations = List.copyOf(organisations);
        grants = List.copyOf(grants);
        within = Set.copyOf(within);
    }

    /** A person who acts themself. */
    public Identity(
            UUID person,
            String name,
            String email,
            boolean authenticator,
            boolean passkey,
            List<Member> organisations,
            List<Grant> grants) {
        this(person, name, email, authenticator, passkey, organisations, grants, EnumSet.allOf(Permission.class));
    }

    Identity held(Limited limit) {
        return new Identity(person, name, email, authenticator, passkey, organisations, grants, limit.within());
    }

    /** An organisation that someone is a member of. */
    public record Member(UUID organisation, String name) {}

    Identity with(List<Member> memberships, List<Grant> held) {
        return new Identity(person, name, email, authenticator, passkey, memberships, held, within);
    }

    /** Whether any of their roles allows it, somewhere. */
    public boolean may(Permission permission) {
        return may(permission, null);
    }

    /** Whether it is allowed for an organisation; with none named, whether it is allowed for any. */
    public boolean may(Permission permission, @Nullable UUID organisation) {
        return within.contains(permission) && grants.stream().anyMatch(grant -> grant.covers(permission, organisation));
    }

    /** Whether they have something to show beside a password. */
    public boolean hasSecondFactor() {
        return authenticator || passkey;
    }

    /** Whether they must show a second factor: one of their roles asks for it, or they have set one up. */
    public boolean needsSecondFactor() {
        return hasSecondFactor() || roleNeedsSecondFactor();
    }

    /** Whether one of their roles asks for a second factor. */
    public boolean roleNeedsSecondFactor() {
        return grants.stream().anyMatch(grant -> grant.role().secondFactor());
    }

    /** As those who ask for jobs are known. */
    public Asker asker() {
        return new Asker(person, name);
    }

    /** As other rooms know them; they act for the first organisation that they are a member of. */
    public Caller caller() {
        Optional<Member> first = organisations.stream().findFirst();
        return new Caller(
                person,
                name,
                first.map(Member::organisation).orElse(null),
                first.map(Member::name).orElse(""));
    }
}
