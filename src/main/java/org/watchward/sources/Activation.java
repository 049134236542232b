package org.watchward.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.AreaLookup;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.sources.ImportReport.Imported;

/**
 * Makes what was read current: moves the Parquet out of staging, writes the ledger, decides what supersedes what, counts
 * areas anew, all in one PostgreSQL transaction. Until it commits, nobody sees any of it; what was moved by then is
 * nothing to anyone, and is cleared away by the next import.
 */
@Component
class Activation {

    private final Home home;
    private final Ledger ledger;
    private final CrimeCube cube;
    private final CoverageLedger coverage;
    private final AreaLookup areas;
    private final AreaLoading loading;
    private final TransactionTemplate transaction;

    Activation(
            Home home,
            Ledger ledger,
            CrimeCube cube,
            CoverageLedger coverage,
            AreaLookup areas,
            AreaLoading loading,
            TransactionTemplate transaction) {
        this.home = home;
        this.ledger = ledger;
        this.cube = cube;
        this.coverage = coverage;
        this.areas = areas;
        this.loading = loading;
        this.transaction = transaction;
    }

    /** What became of the releases, and what the person should know. */
    record Activated(List<Imported> imported, List<String> remarks) {}

    Activated activate(List<ReadRelease> read, Engine engine) {
        return Objects.requireNonNull(transaction.execute(status -> new Work(engine).activate(read)));
    }

    /** One transaction. */
    private final class Work {

        private final Engine engine;
        private final List<Imported> imported = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final TreeMap<String, List<String>> superseding = new TreeMap<>();
        private boolean changed;

        Work(Engine engine) {
            this.engine = engine;
        }

        Activated activate(List<ReadRelease> read) {
            var geography = areas.edition();
            read.forEach(this::activate);
            loading.derive();
            if (changed) {
                ledger.settleReleases();
                var crimes =
                        read.stream().anyMatch(each -> !each.draft().parts().isEmpty());
                var recount = crimes || areas.edition() != geography;
                ledger.nextGeneration(recount ? cube.build(engine, remarks) : null);
                coverage.renew(engine);
            }
            superseding.forEach((why, months) -> remarks.add(why + ": " + String.join(", ", months)));
            return new Activated(imported, remarks);
        }

        private void activate(ReadRelease read) {
            var dataset = read.draft().dataset();
            var held = ledger.holding(dataset.id(), read.contentHash());
            if (held.isPresent()) {
                imported.add(summary(held.get(), true, read));
                return;
            }
            var id = ledger.next();
            var folder = folder(dataset, id);
            move(read.draft().folder(), evidence().resolve(folder));
            ledger.add(id, read, folder);
            if (read.draft().parts().isEmpty()) {
                ledger.supersedeEdition(id, read);
            }
            read.draft().parts().forEach(part -> activate(part, id, folder, read));
            read.draft().activated(id);
            imported.add(summary(id, false, read));
            changed = true;
        }

        private void activate(Part part, ReleaseId id, String folder, ReadRelease read) {
            var dataset = read.draft().dataset().id();
            var held = ledger.currentPart(dataset, part.reporter(), part.month());
            if (held.isEmpty()) {
                ledger.add(id, dataset, part, true);
                return;
            }
            var newcomer = new Succession.Version(
                    part.rows(),
                    part.withOutcome(),
                    part.underInvestigation(),
                    read.extract().on());
            var verdict = Succession.decide(held.get().version(), newcomer);
            var mine = evidence().resolve(folder).resolve(part.file());
            var theirs = evidence().resolve(held.get().parquet());
            var supersedes = verdict.supersedes();
            var revision = revision(dataset, part, supersedes ? mine : theirs, supersedes ? theirs : mine);
            if (supersedes && revision.isPresent() && !revision.get().anything()) {
                ledger.add(id, dataset, part, false);
                return;
            }
            if (supersedes) {
                ledger.retire(held.get());
            }
            ledger.add(id, dataset, part, supersedes);
            var current = supersedes ? id : held.get().release();
            var other = supersedes ? held.get().release() : id;
            revision.ifPresent(each -> ledger.revised(dataset, part, current, other, verdict.why(), each));
            say(dataset, part, id, held.get().release(), verdict, revision);
        }

        private void say(
                String dataset,
                Part part,
                ReleaseId id,
                ReleaseId held,
                Succession.Verdict verdict,
                Optional<Revision> revision) {
            var what = dataset + ", " + part.reporter() + ": " + id
                    + (verdict.supersedes() ? " supersedes " + held : " is kept as the earlier extract beside " + held)
                    + " because " + verdict.why();
            var month = part.month()
                    + revision.map(each -> " (" + differs(each) + ")").orElse("");
            superseding.computeIfAbsent(what, any -> new ArrayList<>()).add(month);
        }

        private static String differs(Revision revision) {
            return String.format(
                            Locale.UK,
                            "of %,d Crime IDs that stand once in both, %,d changed outcome",
                            revision.idsOnceInBoth(),
                            revision.changedOutcome())
                    + (revision.repeatedIds().isEmpty()
                            ? ""
                            : "; " + revision.repeatedIds().size() + " repeated IDs listed apart");
        }

        private Optional<Revision> revision(String dataset, Part part, Path current, Path other) {
            if (!dataset.equals("police-street")) {
                return Optional.empty();
            }
            try (var session = engine.session()) {
                return Optional.of(Revision.between(session, dataset, part, current, other));
            } catch (SQLException e) {
                throw new IllegalStateException("two extracts of " + part.month() + " could not be compared", e);
            }
        }
    }

    private Path evidence() {
        return Objects.requireNonNull(home.evidenceOpen().getParent());
    }

    private static String folder(Dataset dataset, ReleaseId id) {
        return (dataset.openness() == Dataset.Openness.OPEN ? "open/" : "held/") + dataset.id() + "/" + id;
    }

    private static void move(Path from, Path to) {
        try {
            Home.delete(to);
            Housekeeping.made(Objects.requireNonNull(to.getParent()));
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Imported summary(ReleaseId id, boolean alreadyHeld, ReadRelease read) {
        var draft = read.draft();
        var parts = draft.parts();
        return new Imported(
                id,
                alreadyHeld,
                draft.dataset(),
                draft.container(),
                read.files().size(),
                draft.files().values().stream().mapToLong(each -> each.accepted).sum(),
                draft.files().values().stream()
                        .mapToLong(FileTally::quarantined)
                        .sum(),
                parts.stream().map(Part::month).collect(Collectors.toCollection(TreeSet<YearMonth>::new)),
                parts.stream().map(Part::reporter).collect(Collectors.toCollection(TreeSet::new)),
                parts.stream()
                        .flatMap(each -> each.categories().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                parts.isEmpty()
                        ? null
                        : parts.stream().mapToLong(Part::unlocated).sum());
    }
}
