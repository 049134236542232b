package org.watchward.sources.arrivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.watchward.platform.Home;
import org.watchward.platform.Sha256;
import org.watchward.sources.arrivals.Arrival.Brought;
import org.watchward.sources.intake.Offered;

/** The folders in staging where files wait that have arrived: one for each arrival, its files numbered. */
@Component
class Intray {

    private static final Duration STILL_COMING = Duration.ofHours(1);

    private final Home home;
    private final Clock clock;

    Intray(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Where files are kept while they are being sent. */
    Path sending() {
        return made(home.staging().resolve("sending"));
    }

    Path waiting() {
        return made(home.staging().resolve("arrivals"));
    }

    /** A new folder for an arrival; its name. */
    String open() {
        var name = UUID.randomUUID().toString();
        made(waiting().resolve(name));
        return name;
    }

    Path file(String folder, int ordinal) {
        return waiting().resolve(folder).resolve(String.format(Locale.ROOT, "%04d", ordinal));
    }

    /** Notes a file that was put there. */
    Brought brought(String folder, int ordinal, String name) throws IOException {
        var file = file(folder, ordinal);
        return new Brought(ordinal, name, Files.size(file), sha256(file));
    }

    List<Offered> offered(Arrival arrival) {
        return arrival.files().stream()
                .map(file -> new Offered(file(arrival.folder(), file.ordinal()), file.name()))
                .toList();
    }

    Path quarantine(String folder, String release) {
        return waiting().resolve(folder).resolve("quarantine-" + release + ".csv");
    }

    void delete(String folder) {
        Home.delete(waiting().resolve(folder));
    }

    long free() {
        try {
            return Files.getFileStore(waiting()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what no arrival needs any more, and what was half sent long ago. */
    void clear(Set<String> needed) {
        for (var folder : List.of(sending(), waiting())) {
            try (var inside = Files.list(folder)) {
                inside.filter(each -> !needed.contains(String.valueOf(each.getFileName())))
                        .filter(this::old)
                        .forEach(Home::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean old(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(STILL_COMING));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
            in.transferTo(nowhere());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static java.io.OutputStream nowhere() {
        return java.io.OutputStream.nullOutputStream();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
