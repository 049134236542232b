package org.watchward.sources.arrivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.sources.Import;
import org.watchward.sources.ImportReport;
import org.watchward.sources.ImportTable;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;

/** An import to see what it does; whether it is to stand is for others to say. */
abstract class Trial implements Import.Standing {

    private final JdbcClient records;
    private final Releases releases;
    private final Function<String, Path> quarantine;

    private @Nullable InUse before;
    private @Nullable Outcome outcome;

    /**
     * Not begun yet.
     *
     * @param quarantine where to keep the rejected rows of a release, by its id, if the import does not stand
     */
    Trial(JdbcClient records, Releases releases, Function<String, Path> quarantine) {
        this.records = records;
        this.releases = releases;
        this.quarantine = quarantine;
    }

    /** Whether it is asked for that it stands; in its transaction. */
    abstract boolean asked();

    /** Of the evidence, when it began. */
    long generation() {
        return Objects.requireNonNull(before, "it has begun").generation();
    }

    Outcome outcome() {
        return Objects.requireNonNull(outcome, "it has ended");
    }

    @Override
    public void begin() {
        before = InUse.now(records);
    }

    @Override
    public boolean stands(ImportReport report) {
        var changes = InUse.now(records).since(Objects.requireNonNull(before));
        outcome = new Outcome(
                ImportTable.text(report),
                report.imported().stream().map(this::piece).toList(),
                report.refused().stream()
                        .map(each -> new Outcome.Refused(each.file(), each.message()))
                        .toList(),
                report.unrecognised(),
                report.remarks(),
                changes);
        var stands = asked();
        if (!stands) {
            report.imported().stream().filter(each -> !each.alreadyHeld()).forEach(this::keepQuarantine);
        }
        return stands;
    }

    private Outcome.Piece piece(ImportReport.Imported imported) {
        return new Outcome.Piece(
                imported.release().toString(),
                imported.alreadyHeld(),
                imported.dataset().title(),
                imported.container(),
                imported.files(),
                imported.accepted(),
                imported.quarantined(),
                imported.categories().stream().sorted().toList(),
                releases.find(imported.release()).map(Trial::asides).orElse(List.of()));
    }

    private static List<Outcome.Aside> asides(Release release) {
        return release.quarantine().stream()
                .map(each -> new Outcome.Aside(each.file(), each.words(), each.rows()))
                .toList();
    }

    /** The folder of the release goes when the import is undone. */
    private void keepQuarantine(ImportReport.Imported imported) {
        releases.quarantine(imported.release()).ifPresent(file -> {
            try {
                Files.copy(
                        file,
                        quarantine.apply(imported.release().toString()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
