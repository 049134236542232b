package org.watchward.sources.arrivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Round;
import org.watchward.sources.arrivals.Arrival.State;
import org.watchward.sources.arrivals.Arrival.Way;
import org.watchward.sources.arrivals.Receiving.Coming;

/**
 * A folder into which files are put to be taken in. Once nothing in it has changed for a while, all of it is one arrival; its files
 * wait in {@code taken} until that is read, and go to {@code done}, or to {@code refused} with a text that says why.
 */
final class WatchedFolder implements Round {

    private static final Asker FOLDER = new Asker(null, "The watched folder");

    private final Receiving receiving;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Path folder;
    private final Duration every;
    private final Duration still;

    private Map<Path, Look> seen = Map.of();
    private Instant since = Instant.EPOCH;

    WatchedFolder(Receiving receiving, Arrivals arrivals, Clock clock, Path folder, Duration every, Duration still) {
        this.receiving = receiving;
        this.arrivals = arrivals;
        this.clock = clock;
        this.folder = folder.toAbsolutePath().normalize();
        this.every = every;
        this.still = still;
    }

    private record Look(long size, FileTime changed) {}

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void make() {
        try {
            if (!Files.isDirectory(folder)) {
                throw new PlainError("watchward.fetch.folder is " + folder + ", which is no folder.");
            }
            settle();
            var now = look();
            if (!now.equals(seen)) {
                seen = now;
                since = clock.instant();
            } else if (!now.isEmpty() && !since.plus(still).isAfter(clock.instant())) {
                take(List.copyOf(now.keySet()));
                seen = Map.of();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Path, Look> look() throws IOException {
        var files = new TreeMap<Path, Look>();
        try (var inside = Files.list(folder)) {
            for (var file : inside.filter(WatchedFolder::offered).toList()) {
                files.put(file, new Look(Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        return files;
    }

    private static boolean offered(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !String.valueOf(file.getFileName()).startsWith(".");
    }

    /** What was taken in just before a server was killed is not taken in again. */
    private void take(List<Path> files) throws IOException {
        var fresh = new ArrayList<Path>();
        for (var file : files) {
            var known = arrivals.waiting(Way.FOLDER, Intray.sha256(file));
            if (known.isPresent()) {
                putAway(file, known.get());
            } else {
                fresh.add(file);
            }
        }
        if (!fresh.isEmpty()) {
            var id = receive(fresh);
            for (var file : fresh) {
                putAway(file, id);
            }
        }
    }

    private long receive(List<Path> files) {
        return receiving.receive(
                Way.FOLDER,
                FOLDER,
                null,
                files.stream()
                        .map(file -> new Coming(nameOf(file), into -> Files.copy(file, into)))
                        .toList());
    }

    private void putAway(Path file, long arrival) throws IOException {
        var taken = Files.createDirectories(folder.resolve("taken").resolve(Long.toString(arrival)));
        Files.move(file, taken.resolve(nameOf(file)), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts the files of arrivals that have been read where they belong. */
    private void settle() throws IOException {
        var taken = folder.resolve("taken");
        if (!Files.isDirectory(taken)) {
            return;
        }
        try (var inside = Files.list(taken)) {
            for (var each :
                    inside.filter(each -> nameOf(each).matches("\\d{1,18}")).toList()) {
                var arrival = arrivals.find(Long.parseLong(nameOf(each)));
                if (arrival.filter(WatchedFolder::read).isPresent()) {
                    settle(arrival.get(), each);
                }
            }
        }
    }

    private static boolean read(Arrival arrival) {
        return arrival.state() != State.READING && arrival.state() != State.FAILED;
    }

    private void settle(Arrival arrival, Path taken) throws IOException {
        var refusals = refusals(arrival);
        try (var inside = Files.list(taken)) {
            for (var file : inside.toList()) {
                var why = refusals.get(nameOf(file));
                var target = Files.createDirectories(folder.resolve(why == null ? "done" : "refused"))
                        .resolve(arrival.id() + "-" + nameOf(file));
                if (why != null) {
                    Files.writeString(target.resolveSibling(target.getFileName() + ".txt"), why + "\n");
                }
                Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.delete(taken);
    }

    /** Why files were left out, by their names; all of them if the arrival was never read. */
    private static Map<String, String> refusals(Arrival arrival) {
        var outcome = arrival.outcome();
        if (outcome == null) {
            return arrival.files().stream()
                    .collect(Collectors.toMap(
                            Arrival.Brought::name,
                            file -> "It could not be read, and was discarded.",
                            (one, other) -> one));
        }
        var refusals = new TreeMap<String, String>();
        outcome.unrecognised().forEach(name -> refusals.put(name, name + " is of no kind that Watchward knows."));
        outcome.refused().forEach(refused -> refusals.put(refused.file(), refused.words()));
        return refusals;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
