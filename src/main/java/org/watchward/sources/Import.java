package org.watchward.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.platform.FolderLock;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Container;
import org.watchward.sources.intake.Intake;
import org.watchward.sources.intake.Offered;
import org.watchward.sources.intake.Refusal;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.intake.Unpacking;

/**
 * Brings files in, in two stages: places, then all that lies in them. What one stage reads becomes current in one
 * transaction, or nothing of it does.
 *
 * <p>Works with the application's reach. One import at a time works on a data folder; another waits.
 */
@Component
public class Import {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final Home home;
    private final List<Importer> importers;
    private final Datasets datasets;
    private final Activation activation;
    private final Housekeeping housekeeping;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final String memoryLimit;

    Import(
            Home home,
            List<Importer> importers,
            Datasets datasets,
            Activation activation,
            Housekeeping housekeeping,
            Ledger ledger,
            TransactionTemplate transaction,
            @Value("${watchward.import.memory-limit:768MB}") String memoryLimit) {
        this.home = home;
        this.importers = importers.stream()
                .sorted(Comparator.comparingInt(Importer::order))
                .toList();
        this.datasets = datasets;
        this.activation = activation;
        this.housekeeping = housekeeping;
        this.ledger = ledger;
        this.transaction = transaction;
        this.memoryLimit = memoryLimit;
    }

    /**
     * Imports files, folders and zips.
     *
     * @param extracted when the publisher made them; null to go by the dates in a zip
     * @throws PlainError if the disk is full
     */
    public ImportReport run(List<Path> paths, @Nullable LocalDate extracted, Progress progress) {
        return alone(progress, staging -> read(staging, Intake.walk(paths, staging), extracted, progress));
    }

    /**
     * Imports files that somebody brought, in one transaction, both stages of it, of which it is asked at the end whether it is to
     * stand. If not, nothing was changed.
     *
     * @param extracted when the publisher made them; null to go by the dates in a zip
     * @return whether it stands
     * @throws PlainError if the disk is full
     */
    public boolean runIf(Standing standing, List<Offered> files, @Nullable LocalDate extracted, Progress progress) {
        return alone(progress, staging -> {
            var next = ledger.nextNumber();
            var stands = Objects.requireNonNull(transaction.execute(status -> {
                standing.begin();
                var kept = standing.stands(inTransaction(staging, files, extracted, progress));
                if (!kept) {
                    status.setRollbackOnly();
                }
                return kept;
            }));
            if (!stands) {
                ledger.continueFrom(next);
                housekeeping.clearLeftovers();
            }
            return stands;
        });
    }

    /** Decides whether an import is to stand. All of it is called in the transaction of the import. */
    public interface Standing {

        /** Before anything is read, when no other import can change anything any more. */
        void begin();

        /** When all is as it would be. */
        boolean stands(ImportReport report);
    }

    private ImportReport inTransaction(
            Path staging, List<Offered> files, @Nullable LocalDate extracted, Progress progress) {
        try {
            return read(staging, Intake.offered(files, staging), extracted, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportReport read(Path staging, Intake files, @Nullable LocalDate extracted, Progress progress)
            throws IOException {
        var began = System.nanoTime();
        try (files;
                var engine = new Engine(staging.resolve("spill"), memoryLimit)) {
            return new Run(files, engine, staging, extracted, progress).report(began);
        }
    }

    private interface Reading<T> {
        T in(Path staging) throws IOException;
    }

    /** Does the work of one import, while no other is at work in the data folder. */
    private <T> T alone(Progress progress, Reading<T> work) {
        try (var lock = lock(home, progress)) {
            housekeeping.clearLeftovers();
            var staging = housekeeping.freshStaging();
            try {
                return work.in(staging);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                Home.delete(staging);
            }
        } catch (Refused refused) {
            throw new PlainError(refused.words(), refused);
        } catch (IOException e) {
            if (Unpacking.saysDiskFull(e)) {
                throw new PlainError(
                        Unpacking.diskFull("the import", home.path()).words(), e);
            }
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nobody else writes evidence. */
    static FolderLock lock(Home home, Progress progress) {
        var told = false;
        while (true) {
            var lock = FolderLock.tryExclusive(home, FolderLock.EVIDENCE);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (!told) {
                progress.waiting();
                told = true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainError("The import was stopped while it waited for another.", e);
        }
    }

    /** What belongs together: the files of one dataset in one container. */
    private record Batch(Container container, Importer importer, Dataset dataset, List<Candidate> files) {}

    private record BatchKey(Importer importer, String dataset) {}

    /** One call. */
    private final class Run {

        private final Intake intake;
        private final Engine engine;
        private final Path staging;
        private final @Nullable LocalDate extracted;
        private final Progress progress;
        private final List<Refusal> refusals;
        private final List<String> unrecognised = new ArrayList<>();
        private int releases;

        Run(Intake intake, Engine engine, Path staging, @Nullable LocalDate extracted, Progress progress) {
            this.intake = intake;
            this.engine = engine;
            this.staging = staging;
            this.extracted = extracted;
            this.progress = progress;
            this.refusals = new ArrayList<>(intake.refusals());
        }

        ImportReport report(long began) throws IOException {
            var batches = batches();
            progress.found(
                    batches.stream().mapToInt(each -> each.files().size()).sum());
            var imported = new ArrayList<ImportReport.Imported>();
            var remarks = new ArrayList<String>();
            for (var stage : stages(batches)) {
                var activated = activation.activate(read(stage), engine);
                imported.addAll(activated.imported());
                remarks.addAll(activated.remarks());
            }
            return new ImportReport(
                    imported, refusals, unrecognised, remarks, Duration.ofNanos(System.nanoTime() - began));
        }

        /** Places first, since files of the second stage name them without their codes. */
        private static List<List<Batch>> stages(List<Batch> batches) {
            var byStage = batches.stream()
                    .collect(Collectors.partitioningBy(batch -> batch.importer().order() < Importer.AFTER_PLACES));
            return Stream.of(byStage.get(true), byStage.get(false))
                    .filter(stage -> !stage.isEmpty())
                    .toList();
        }

        private List<ReadRelease> read(List<Batch> stage) throws IOException {
            var read = new ArrayList<ReadRelease>();
            for (var batch : stage) {
                var release = read(batch, staging.resolve("release-" + releases++));
                if (release.holdsAnything()) {
                    read.add(release);
                }
            }
            progress.activating();
            return read;
        }

        private List<Batch> batches() throws IOException {
            var batches = new ArrayList<Batch>();
            for (var container : intake.containers()) {
                var byDataset = new LinkedHashMap<BatchKey, List<Candidate>>();
                for (var candidate : container.candidates()) {
                    sort(candidate, byDataset);
                }
                for (Map.Entry<BatchKey, List<Candidate>> each : byDataset.entrySet()) {
                    var key = each.getKey();
                    batches.add(new Batch(
                            container, key.importer(), datasets.get(key.dataset()), List.copyOf(each.getValue())));
                }
            }
            batches.sort(Comparator.comparingInt(batch -> batch.importer().order()));
            return batches;
        }

        private void sort(Candidate candidate, Map<BatchKey, List<Candidate>> byDataset) throws IOException {
            try {
                if (candidate.empty()) {
                    throw new Refused(candidate.name() + " is empty. Expected a file with a header line.");
                }
                var unusable = new ArrayList<Refused>();
                for (var importer : importers) {
                    var recognition = importer.recognise(candidate);
                    if (recognition instanceof Recognition.Unusable each) {
                        unusable.add(new Refused(each.message()));
                    } else if (recognition instanceof Recognition.Known known) {
                        byDataset
                                .computeIfAbsent(new BatchKey(importer, known.dataset()), any -> new ArrayList<>())
                                .add(candidate);
                        return;
                    }
                }
                if (!unusable.isEmpty()) {
                    throw unusable.get(0);
                }
                if (candidate.webPage()) {
                    throw new Refused(candidate.name() + ", line 1: this is a web page, perhaps the error page of a "
                            + "failed download. Expected the published file itself.");
                }
                unrecognised.add(candidate.name());
            } catch (Refused refused) {
                refuse(candidate, refused);
            }
        }

        private void refuse(Candidate candidate, Refused refused) {
            refusals.add(new Refusal(candidate.name(), refused.words()));
            progress.refused(refused.words());
        }

        private ReadRelease read(Batch batch, Path folder) throws IOException {
            Housekeeping.made(folder);
            var hashes = new LinkedHashMap<Candidate, Unpacking>();
            try (var session = engine.session();
                    var draft = new Draft(
                            batch.dataset(), batch.container().name(), folder, session, each -> hashed(hashes, each));
                    var ahead = new UnpackAhead(
                            staging, batch.files(), (candidate, file) -> prepare(batch, candidate, file, draft))) {
                for (var candidate : batch.files()) {
                    read(candidate, batch.importer(), draft, ahead, hashes);
                }
                draft.finish();
                return new ReadRelease(draft, Extract.of(extracted, batch.files()), hashes);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private void prepare(Batch batch, Candidate candidate, Path file, Draft draft) throws IOException {
            try (var session = engine.session()) {
                batch.importer().prepare(candidate, file, draft, session);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        private void read(
                Candidate candidate,
                Importer importer,
                Draft draft,
                UnpackAhead ahead,
                Map<Candidate, Unpacking> hashes)
                throws IOException {
            try {
                var unpacked = ahead.next(candidate);
                hashes.put(candidate, unpacked);
                try {
                    importer.read(candidate, draft);
                } finally {
                    UnpackAhead.done(unpacked);
                }
                var tally = draft.tally(candidate);
                if (tally.accepted == 0) {
                    throw new Refused(candidate.name() + tally.noneKept());
                }
                progress.read(candidate.name(), tally.read(), tally.quarantined());
            } catch (Refused refused) {
                if (Unpacking.isDiskFull(refused) || draft.tally(candidate).accepted > 0) {
                    throw refused;
                }
                hashes.remove(candidate);
                draft.forget(candidate);
                refuse(candidate, refused);
            }
        }

        private static Unpacking hashed(Map<Candidate, Unpacking> hashes, Candidate candidate) {
            var unpacking = hashes.get(candidate);
            if (unpacking == null) {
                throw new IllegalArgumentException(candidate + " is not the file being read");
            }
            return unpacking;
        }
    }
}
