package org.watchward.publicsite.data;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.watchward.indicators.open.shown.Say;
import org.watchward.sources.open.Release;

/** A release as pages show it. */
record ReleaseView(
        String id,
        String title,
        String edition,
        String publisher,
        String licence,
        String licenceUrl,
        String attribution,
        String container,
        String extracted,
        String imported,
        String read,
        String accepted,
        String quarantined,
        boolean current,
        String state,
        List<FileRow> files,
        List<String> caveats,
        List<QuarantineRow> quarantine) {

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.id().toString(),
                release.title(),
                release.edition(),
                release.publisher(),
                release.licence(),
                release.licenceUrl(),
                release.attribution(),
                release.container(),
                Say.day(release.extracted(), "not stated in the files"),
                Say.day(LocalDate.ofInstant(release.importedAt(), ZoneOffset.UTC)),
                Say.count(release.rowsRead()),
                Say.count(release.rowsAccepted()),
                Say.count(release.rowsQuarantined()),
                release.current(),
                state(release),
                release.files().stream().map(FileRow::of).toList(),
                release.caveats(),
                release.quarantine().stream().map(QuarantineRow::of).toList());
    }

    private static String state(Release release) {
        if (release.current()) {
            return "in use";
        }
        return release.supersededBy() == null ? "not in use" : "replaced by " + release.supersededBy();
    }

    /** Whether rows were put aside. */
    public boolean hasQuarantine() {
        return !quarantine.isEmpty();
    }

    /** One file. */
    record FileRow(String name, String sha256, String accepted, String quarantined, List<String> remarks) {
        static FileRow of(Release.SourceFile file) {
            return new FileRow(
                    file.name(),
                    file.sha256(),
                    Say.count(file.rowsAccepted()),
                    Say.count(file.rowsQuarantined()),
                    file.remarks());
        }
    }

    /** Rows put aside for one reason. */
    record QuarantineRow(String file, String words, String rows) {
        static QuarantineRow of(Release.Quarantined put) {
            return new QuarantineRow(put.file(), put.words(), Say.count(put.rows()));
        }
    }
}
