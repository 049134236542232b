package org.watchward.sources.arrivals;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;

/** Asks for the archive of the police to be fetched, unless it is being fetched. */
@Component
class Fetching {

    private static final String POLICE = "police";

    private final Jobs jobs;
    private final boolean configured;

    Fetching(Jobs jobs, @Value("${watchward.fetch.police.address:}") String address) {
        this.jobs = jobs;
        this.configured = !address.isBlank();
    }

    boolean configured() {
        return configured;
    }

    Optional<Job> last() {
        return configured ? jobs.last(FetchWork.KIND, POLICE) : Optional.empty();
    }

    void ask(Asker by) {
        if (configured && last().filter(job -> !job.ended()).isEmpty()) {
            jobs.ask(FetchWork.KIND, new Order(POLICE, by));
        }
    }
}
