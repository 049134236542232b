package org.watchward.indicators.documents;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Round;
import org.watchward.publication.spi.EvidenceRenewed;
import org.watchward.sources.open.Evidence;

/**
 * Says that figures may be others than before once releases were imported or put back, by whichever server or command; and once after a
 * start, since nobody listened before.
 */
@Component
@ConditionalOnWebApplication
class EvidenceRound implements Round {

    private static final long NOTHING_HELD = 0;

    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Duration every;

    private long said = NOTHING_HELD;

    EvidenceRound(
            Evidence evidence,
            ApplicationEventPublisher events,
            @Value("${watchward.evidence.look-every}") Duration every) {
        this.evidence = evidence;
        this.events = events;
        this.every = every;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Duration every() {
        return every;
    }

    /** What a listener throws ends the round, and it is said again in the next. */
    @Override
    public synchronized void make() {
        var now = evidence.generation();
        if (now != said) {
            events.publishEvent(new EvidenceRenewed());
            said = now;
        }
    }
}
