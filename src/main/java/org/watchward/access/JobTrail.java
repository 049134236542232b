package org.watchward.access;

import org.springframework.stereotype.Component;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.platform.jobs.Asker;
import org.watchward.web.spi.Caller;

/** Records what is done with whoever asked for it, also when a job does it later. */
@Component
public class JobTrail {

    private final AuditTrail trail;
    private final Identities identities;

    JobTrail(AuditTrail trail, Identities identities) {
        this.trail = trail;
        this.identities = identities;
    }

    /** Records an act of whoever asked for it; a timetable is named in its words. */
    public void record(Act act, Asker by) {
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
