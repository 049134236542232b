package org.watchward.sources.arrivals;

import org.springframework.stereotype.Component;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.platform.jobs.Asker;
import org.watchward.web.spi.Caller;

/** Records what is done to data with whoever asked for it, also when a job does it later. */
@Component
class Trail {

    private final AuditTrail trail;
    private final Identities identities;

    Trail(AuditTrail trail, Identities identities) {
        this.trail = trail;
        this.identities = identities;
    }

    void record(Act act, Asker by) {
        var person = by.person();
        if (person == null) {
            trail.record(act.words(by.name()));
            return;
        }
        trail.record(act.by(identities
                .find(person)
                .map(Identity::caller)
                .orElseGet(() -> new Caller(person, by.name(), null, ""))));
    }
}
