package org.watchward.publication.publishing;

import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.drafting.Status;

/** Works out what the data of now would change in a published edition. It changes nothing in it. */
@Component
class RenewalWork implements Work {

    static final String KIND = "document-renewal";

    private final Editions editions;
    private final Drafts drafts;
    private final Published published;

    RenewalWork(Editions editions, Drafts drafts, Published published) {
        this.editions = editions;
        this.drafts = drafts;
        this.published = published;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var edition = editions.find(Long.parseLong(order.subject())).orElseThrow();
        if (edition.status() != Status.PUBLISHED) {
            return "It is not in force.";
        }
        steps.at(0, 0, "Resolving every figure");
        var frozen = published.find(edition.id()).orElseThrow();
        var changes = Renewal.between(frozen, drafts.compose(edition).document());
        published.renewal(edition.id(), changes);
        return changes.isEmpty() ? "Nothing would change." : changes.size() + " figures would change.";
    }
}
