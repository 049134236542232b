package org.watchward.sources.arrivals;

import java.util.Objects;
import org.watchward.platform.jobs.Job;

/**
 * How the archive was fetched last.
 *
 * @param words what came of it, or what is being done
 * @param at when it was asked for, or when that ended
 */
record FetchLine(boolean running, boolean failed, String words, String at) {

    static FetchLine of(Job job) {
        return new FetchLine(
                !job.ended(),
                job.state() == Job.State.FAILED,
                job.words(),
                Told.moment(Objects.requireNonNullElse(job.endedAt(), job.askedAt())));
    }
}
