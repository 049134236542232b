package org.watchward.sources.arrivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import org.watchward.access.JobTrail;
import org.watchward.audit.Act;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;
import org.watchward.sources.arrivals.Arrival.Brought;
import org.watchward.sources.arrivals.Arrival.State;
import org.watchward.sources.arrivals.Arrival.Way;

/** Takes files in as an arrival, and asks for the jobs that are done on it. */
@Component
class Receiving {

    private final Arrivals arrivals;
    private final Intray intray;
    private final Jobs jobs;
    private final JobTrail trail;
    private final TransactionTemplate transaction;

    Receiving(Arrivals arrivals, Intray intray, Jobs jobs, JobTrail trail, TransactionTemplate transaction) {
        this.arrivals = arrivals;
        this.intray = intray;
        this.jobs = jobs;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Puts one file of an arrival where it waits. */
    interface Putting {
        void into(java.nio.file.Path file) throws IOException;
    }

    /**
     * One file that comes in.
     *
     * @param name as it is called where it comes from
     */
    record Coming(String name, Putting putting) {}

    long sent(Way way, List<MultipartFile> files, @Nullable LocalDate extracted, Asker who) {
        return receive(
                way,
                who,
                extracted,
                files.stream()
                        .map(file -> new Coming(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::transferTo))
                        .toList());
    }

    /** Takes files in; nothing of them stays if that fails. */
    long receive(Way way, Asker who, @Nullable LocalDate extracted, List<Coming> files) {
        intray.clear(arrivals.openFolders());
        var folder = intray.open();
        try {
            var brought = new ArrayList<Brought>();
            for (var file : files) {
                var ordinal = brought.size() + 1;
                file.putting().into(intray.file(folder, ordinal));
                brought.add(intray.brought(folder, ordinal, FileNames.shown(file.name(), brought)));
            }
            return Objects.requireNonNull(transaction.execute(status -> {
                var id = arrivals.add(way, who, extracted, folder, brought);
                trail.record(Act.of("data-brought").on("arrival", id).becomes(hashes(brought)), who);
                ask(id, who);
                return id;
            }));
        } catch (IOException e) {
            intray.delete(folder);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            intray.delete(folder);
            throw e;
        }
    }

    /** Has it made current; nothing happens if it does not wait for that. */
    void makeCurrent(Arrival arrival, Asker who) {
        transaction.executeWithoutResult(status -> {
            if (arrivals.move(arrival.id(), State.STAGED, State.ACTIVATING, "")) {
                arrivals.decided(arrival.id(), who);
                trail.record(Act.of("data-accepted").on("arrival", arrival.id()), who);
                ask(arrival.id(), who);
            }
        });
    }

    /** Has it read once more; nothing happens unless that failed. */
    void readAgain(Arrival arrival, Asker who) {
        transaction.executeWithoutResult(status -> {
            if (arrivals.move(arrival.id(), State.FAILED, State.READING, "")) {
                ask(arrival.id(), who);
            }
        });
    }

    /** Lets it go with its files; nothing happens if it does not wait for that. */
    void discard(Arrival arrival, Asker who) {
        var discarded = Objects.requireNonNull(transaction.execute(status -> {
            var was = arrivals.move(arrival.id(), State.STAGED, State.DISCARDED, "")
                    || arrivals.move(arrival.id(), State.FAILED, State.DISCARDED, "");
            if (was) {
                arrivals.decided(arrival.id(), who);
                trail.record(Act.of("data-discarded").on("arrival", arrival.id()), who);
            }
            return was;
        }));
        if (discarded) {
            intray.delete(arrival.folder());
        }
    }

    private static Map<String, String> hashes(List<Brought> files) {
        var hashes = new TreeMap<String, String>();
        files.forEach(file -> hashes.put(file.ordinal() + " " + file.name(), "SHA-256 " + file.sha256()));
        return hashes;
    }

    private void ask(long id, Asker who) {
        jobs.ask(ArrivalWork.KIND, new Order(Long.toString(id), who));
    }
}
