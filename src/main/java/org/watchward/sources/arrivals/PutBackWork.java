package org.watchward.sources.arrivals;

import org.springframework.stereotype.Component;
import org.watchward.access.JobTrail;
import org.watchward.audit.Act;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.sources.Reinstatement;

/** Puts an earlier release back in use. What is in use already is left as it is, so that it may be begun twice. */
@Component
class PutBackWork implements Work {

    static final String KIND = "put-back";

    private final Reinstatement reinstatement;
    private final JobTrail trail;

    PutBackWork(Reinstatement reinstatement, JobTrail trail) {
        this.reinstatement = reinstatement;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var id = ReleaseId.parse(order.subject());
        var changed = reinstatement.putBack(
                id,
                new StepsOfImport(steps),
                () -> trail.record(Act.of("release-put-back").on("release", id), order.by()));
        return changed
                ? id + " is back in use for all that it covers."
                : id + " was in use already for all that it covers: nothing was changed.";
    }
}
