package org.watchward.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;

/**
 * Where servers do jobs and make rounds. All that share a database take them from one table, each once; what an instance had begun
 * that is no longer alive is begun again by another, or by itself when it is back.
 */
@Component
@ConditionalOnWebApplication
class Workshop implements SmartLifecycle {

    static final String TABLE = "platform.scheduled_task";

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final int MISSED_BEFORE_IT_IS_DEAD = 4;

    private final Clock clock;
    private final Duration firstWait;
    private final Scheduler scheduler;

    Workshop(
            @Qualifier("application") DataSource records,
            Runner runner,
            List<Round> rounds,
            Clock clock,
            @Value("${watchward.jobs.at-once}") int atOnce,
            @Value("${watchward.jobs.heartbeat}") Duration heartbeat,
            @Value("${watchward.jobs.first-wait}") Duration firstWait) {
        this.clock = clock;
        this.firstWait = firstWait;
        this.scheduler = Scheduler.create(records, asked(runner))
                .startTasks(rounds.stream().map(Workshop::recurring).toList())
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(atOnce)
                .pollingInterval(heartbeat)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_BEFORE_IT_IS_DEAD)
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(10))
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private OneTimeTask<Void> asked(Runner runner) {
        return Tasks.oneTime(Runner.ASKED)
                .onFailure(this::again)
                .onDeadExecutionRevive()
                .execute((job, context) -> runner.run(UUID.fromString(job.getId()), context.getSchedulerState()));
    }

    private void again(ExecutionComplete ended, ExecutionOperations<Void> task) {
        var why = ended.getCause().orElse(null);
        if (why instanceof Runner.Again again) {
            task.reschedule(ended, clock.instant().plus(again.after()));
            return;
        }
        LOG.error("a job could not be brought to its end, and is tried again", why);
        task.reschedule(ended, clock.instant().plus(firstWait));
    }

    private static RecurringTask<Void> recurring(Round round) {
        return Tasks.recurring("round-" + round.name(), FixedDelay.of(round.every()))
                .execute((instance, context) -> make(round));
    }

    private static void make(Round round) {
        try {
            Reach.application(round::make);
        } catch (PlainError plain) {
            LOG.warn("{}", plain.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("the round {} broke, and is made again", round.name(), failed);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void beginAtOnce(Jobs.Asked asked) {
        if (isRunning()) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
