package org.watchward.publication.publishing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.watchward.platform.Reach;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.spi.EvidenceRenewed;

/** Has every edition in force looked at when the data may be others than before. */
@Component
class LookingAgain {

    private final Editions editions;
    private final Jobs jobs;

    LookingAgain(Editions editions, Jobs jobs) {
        this.editions = editions;
        this.jobs = jobs;
    }

    @EventListener
    void on(EvidenceRenewed renewed) {
        Reach.application(() -> editions.inForce().forEach(edition -> ask(edition, new Asker(null, "new data"))));
    }

    void ask(Edition edition, Asker who) {
        jobs.ask(RenewalWork.KIND, new Order(edition.subject(), who));
    }
}
