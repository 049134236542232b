package org.watchward.sources.arrivals;

import java.nio.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.access.JobTrail;
import org.watchward.audit.Act;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.sources.Import;
import org.watchward.sources.arrivals.Arrival.State;
import org.watchward.sources.open.Releases;

/**
 * Reads an arrival, to see what it would change, or to make it current. Either may be cut off and begun again: the state of the
 * arrival says what is done already, and what makes it current says so in the same transaction.
 */
@Component
class ArrivalWork implements Work {

    static final String KIND = "arrival";

    private static final String LOOK_AGAIN =
            "Other data was made current since you looked. What would change was worked out anew: look at it again.";

    private final Arrivals arrivals;
    private final Intray intray;
    private final Import imports;
    private final Releases releases;
    private final JdbcClient records;
    private final JobTrail trail;

    ArrivalWork(
            Arrivals arrivals, Intray intray, Import imports, Releases releases, JdbcClient records, JobTrail trail) {
        this.arrivals = arrivals;
        this.intray = intray;
        this.imports = imports;
        this.releases = releases;
        this.records = records;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var id = Long.parseLong(order.subject());
        var arrival = arrivals.find(id).orElseThrow(() -> new PlainError("There is no arrival " + id + "."));
        switch (arrival.state()) {
            case READING -> look(arrival, steps);
            case ACTIVATING -> makeCurrent(arrival, steps);
            default -> {
                // it was done already, and what came of it is noted
            }
        }
        var now = arrivals.find(id).orElseThrow();
        if (!now.state().open()) {
            intray.delete(now.folder());
        }
        return now.words();
    }

    @Override
    public void failed(Order order, String words) {
        var id = Long.parseLong(order.subject());
        if (!arrivals.move(id, State.READING, State.FAILED, words)) {
            arrivals.move(id, State.ACTIVATING, State.STAGED, words);
        }
    }

    private void look(Arrival arrival, Steps steps) {
        var trial = new Look(arrival);
        run(trial, arrival, steps);
        arrivals.workedOut(arrival.id(), state(trial.outcome()), trial.generation(), trial.outcome(), "");
    }

    private static State state(Outcome outcome) {
        if (!outcome.anything()) {
            return State.REFUSED;
        }
        return outcome.nothingNew() ? State.HELD : State.STAGED;
    }

    private void makeCurrent(Arrival arrival, Steps steps) {
        var trial = new Final(arrival);
        if (!run(trial, arrival, steps)) {
            arrivals.workedOut(arrival.id(), state(trial.outcome()), trial.generation(), trial.outcome(), LOOK_AGAIN);
        }
    }

    private boolean run(Trial trial, Arrival arrival, Steps steps) {
        var files = intray.offered(arrival);
        if (files.stream().anyMatch(each -> !Files.isRegularFile(each.path()))) {
            throw new PlainError("Its files are no longer here. Discard it, and bring them again.");
        }
        return imports.runIf(trial, files, arrival.extracted(), new StepsOfImport(steps));
    }

    /** To see what it would change. */
    private final class Look extends Trial {

        Look(Arrival arrival) {
            super(records, releases, release -> intray.quarantine(arrival.folder(), release));
        }

        @Override
        boolean asked() {
            return false;
        }
    }

    /** To make it current, if that changes what was shown and nothing else. */
    private final class Final extends Trial {

        private final Arrival arrival;

        Final(Arrival arrival) {
            super(records, releases, release -> intray.quarantine(arrival.folder(), release));
            this.arrival = arrival;
        }

        @Override
        boolean asked() {
            var asShown = Long.valueOf(generation()).equals(arrival.generation());
            if (asShown) {
                arrivals.becameCurrent(arrival.id(), outcome());
                outcome().pieces().stream().filter(each -> !each.held()).forEach(this::record);
            }
            return asShown;
        }

        private void record(Outcome.Piece piece) {
            trail.record(
                    Act.of("release-activated").on("release", piece.release()).becomes("arrival", arrival.subject()),
                    new Asker(arrival.decider(), arrival.decidedBy()));
        }
    }
}
