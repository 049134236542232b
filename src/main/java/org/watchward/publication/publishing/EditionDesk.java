package org.watchward.publication.publishing;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;
import org.watchward.publication.drafting.DocumentPages;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.Editions;

/** What every page of an edition begins with: which it is, who asks, what is being done with it. */
@Component
class EditionDesk {

    static final String PATH = DocumentPages.PATH + "/{edition}";
    static final String HOME = "redirect:" + DocumentPages.PATH + "/";

    private final Editions editions;
    private final Jobs jobs;
    private final Identities identities;

    EditionDesk(Editions editions, Jobs jobs, Identities identities) {
        this.editions = editions;
        this.jobs = jobs;
        this.identities = identities;
    }

    Edition get(String id) {
        return editions.get(id);
    }

    Identity who() {
        return identities.signedIn().orElseThrow();
    }

    /** Whether no later edition of its document has been begun. */
    boolean newest(Edition edition) {
        return editions.ofDocument(edition.document()).get(0).id() == edition.id();
    }

    /** What is being done with it, if anything is. */
    Optional<Job> running(Edition edition) {
        return Stream.of(PublishingWork.KIND, ProofWork.KIND, RenewalWork.KIND)
                .flatMap(kind -> jobs.last(kind, edition.subject()).stream())
                .filter(job -> !job.ended())
                .findFirst();
    }

    /** Asks for a job on it, unless one is being done. */
    void ask(String kind, Edition edition) {
        if (running(edition).isEmpty()) {
            jobs.ask(kind, new Order(edition.subject(), who().asker()));
        }
    }
}
