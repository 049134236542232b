package org.watchward.access.provider;

import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.Identities;
import org.watchward.access.people.Organisations;
import org.watchward.platform.Reach;

/** Takes somebody in for whom a provider vouches: finds or makes who they are here, with the roles that it grants; all or nothing. */
@Component
@ConditionalOnWebApplication
class VouchedSignIn {

    private final Organisations organisations;
    private final LinkedAccounts accounts;
    private final GrantedRoles roles;
    private final Identities identities;
    private final TransactionTemplate transaction;

    VouchedSignIn(
            Organisations organisations,
            LinkedAccounts accounts,
            GrantedRoles roles,
            Identities identities,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.roles = roles;
        this.identities = identities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who is let in.
     *
     * @param secondFactor whether the provider's second factor counts this time
     */
    record LetIn(UUID person, boolean secondFactor) {}

    LetIn letIn(Provider provider, Vouched vouched) {
        return Reach.application(() -> Objects.requireNonNull(transaction.execute(status -> found(provider, vouched))));
    }

    private LetIn found(Provider provider, Vouched vouched) {
        var organisation = organisations
                .findNamed(provider.organisation())
                .orElseThrow(() -> new Refused(
                        Refused.Why.NOT_SET_UP, "no organisation here is called " + provider.organisation()));
        var arrived = accounts.find(provider, organisation, vouched);
        roles.become(arrived.person(), provider, organisation, vouched);
        return new LetIn(arrived.person(), vouched.secondFactor() && !asksItsOwn(arrived));
    }

    /** Whoever has a second factor here shows it when an account elsewhere is first taken for theirs. */
    private boolean asksItsOwn(LinkedAccounts.Arrived arrived) {
        return arrived.firstTime()
                && identities.find(arrived.person()).orElseThrow().hasSecondFactor();
    }
}
