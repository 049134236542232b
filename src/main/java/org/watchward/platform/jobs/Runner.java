package org.watchward.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;

/** Does one job from its beginning to its end, or as far as it gets. */
@Component
class Runner {

    static final TaskDescriptor<Void> ASKED = TaskDescriptor.of("asked");

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int MOST_ATTEMPTS = 6;

    private final JobLedger ledger;
    private final Map<String, Work> kinds;
    private final Duration firstWait;

    Runner(JobLedger ledger, List<Work> kinds, @Value("${watchward.jobs.first-wait}") Duration firstWait) {
        this.ledger = ledger;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
        this.firstWait = firstWait;
    }

    /** That a job is to be begun again, and when. */
    static final class Again extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Duration after;

        Again(Duration after, Throwable why) {
            super(why);
            this.after = after;
        }

        Duration after() {
            return after;
        }
    }

    /**
     * Does it, or notes why not.
     *
     * @throws Again if it is to be begun again
     */
    void run(UUID id, SchedulerState server) {
        ledger.begin(id).ifPresent(begun -> {
            try {
                var words = Reach.application(() -> work(begun).run(begun.order(), steps(id)));
                ledger.end(id, Job.State.DONE, words);
            } catch (RuntimeException failed) {
                if (server.isShuttingDown()) {
                    ledger.later(id, "The server was stopped; this goes on when one is started.", false);
                    throw new Again(Duration.ZERO, failed);
                }
                failed(id, begun, failed);
            }
        });
    }

    private Work work(JobLedger.Begun begun) {
        var work = kinds.get(begun.kind());
        if (work == null) {
            throw new IllegalStateException("no room does jobs of the kind " + begun.kind());
        }
        if (begun.attempt() > MOST_ATTEMPTS) {
            throw new PlainError("This was begun " + MOST_ATTEMPTS + " times, and never came to its end."
                    + " Ask the administrator to look into the log.");
        }
        return work;
    }

    private void failed(UUID id, JobLedger.Begun begun, RuntimeException failed) {
        if (failed instanceof TryLater later && begun.attempt() < MOST_ATTEMPTS) {
            ledger.later(id, later.words(), true);
            throw new Again(wait(later, begun.attempt()), failed);
        }
        var words = words(failed);
        var work = kinds.get(begun.kind());
        if (work != null) {
            Reach.application(() -> work.failed(begun.order(), words));
        }
        ledger.end(id, Job.State.FAILED, words);
    }

    private static String words(RuntimeException failed) {
        if (failed instanceof TryLater later) {
            return later.words() + " It was tried " + MOST_ATTEMPTS + " times.";
        }
        var plain = PlainError.in(failed);
        if (plain != null) {
            return String.valueOf(plain.getMessage());
        }
        LOG.error("a job broke", failed);
        return "This should not have happened: the log of the server says what did. Nothing was changed half-way.";
    }

    /** Twice as long as the time before, and never shorter than was asked for. */
    private Duration wait(TryLater later, int attempt) {
        var doubled = firstWait.multipliedBy(1L << Math.min(attempt - 1, 10));
        var asked = later.after();
        return asked != null && asked.compareTo(doubled) > 0 ? asked : doubled;
    }

    private Steps steps(UUID id) {
        return (done, total, words) -> ledger.at(id, done, total, words);
    }
}
