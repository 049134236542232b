package org.watchward.sources;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellCommand;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code releases [rN]} */
@Command(name = "releases", description = "List what was imported, or show one release with its files.")
public class ReleasesCommand extends ShellCommand {

    @Parameters(arity = "0..1", paramLabel = "RELEASE", description = "One release, such as r17.")
    private @Nullable String release;

    @Override
    protected int run(BeanFactory beans) {
        var releases = beans.getBean(Releases.class);
        if (release == null) {
            list(releases);
        } else {
            show(releases.find(id(release))
                    .orElseThrow(
                            () -> new PlainError("There is no release " + release + ". List them with: releases")));
        }
        out().flush();
        return 0;
    }

    private static ReleaseId id(String text) {
        try {
            return ReleaseId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new PlainError(String.valueOf(e.getMessage()), e);
        }
    }

    private void list(Releases releases) {
        var table = new TextTable(
                "release", "dataset", "edition", "from", "extracted", "imported", "accepted", "quarantined", "state");
        for (var each : releases.list()) {
            table.row(
                    each.id().toString(),
                    each.dataset().id(),
                    each.edition(),
                    each.container(),
                    extracted(each),
                    each.importedAt().toString().substring(0, 16).replace('T', ' '),
                    Long.toString(each.rowsAccepted()),
                    Long.toString(each.rowsQuarantined()),
                    state(each));
        }
        table.print(out());
    }

    private static String extracted(Release release) {
        return release.extracted() == null ? "unknown" : release.extracted().toString();
    }

    private static String state(Release release) {
        return release.current() ? "current" : "superseded by " + release.supersededBy();
    }

    private void show(Release release) {
        out().println(release.id() + ": " + release.dataset().title() + ", from " + release.container());
        out().println("publisher:   " + release.dataset().publisher());
        out().println("licence:     " + release.dataset().licence());
        out().println("attribution: " + release.dataset().attribution());
        out().println("extracted:   " + extracted(release) + "; imported " + release.importedAt());
        out().println("state:       " + state(release));
        release.caveats().forEach(words -> out().println("caveat:      " + words));
        var files = new TextTable("file", "rows", "quarantined", "sha256");
        release.files()
                .forEach(file -> files.row(
                        file.name(),
                        Long.toString(file.rowsRead()),
                        Long.toString(file.rowsQuarantined()),
                        file.sha256()));
        files.print(out());
        release.quarantine()
                .forEach(each -> out().println(
                                "quarantine: " + each.rows() + " rows of " + each.file() + ": each " + each.words()));
    }
}
