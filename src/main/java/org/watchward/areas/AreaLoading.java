package org.watchward.areas;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.ReleaseId;

/**
 * The one way in for facts about areas: {@code sources} reads the files and hands over what they say, inside its own
 * transaction.
 */
@Component
public class AreaLoading {

    private final JdbcClient records;
    private final Derivation derivation;
    private final ApplicationEventPublisher events;

    AreaLoading(JdbcClient records, Derivation derivation, ApplicationEventPublisher events) {
        this.records = records;
        this.derivation = derivation;
        this.events = events;
    }

    /**
     * Starts to load what one release says. Needs an open transaction, and must be {@linkplain AreaLoad#settle settled} in
     * it.
     */
    public AreaLoad begin(ReleaseId release) {
        return new AreaLoad(records, release, derivation, events);
    }
}
