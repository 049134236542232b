package org.watchward.sources.arrivals;

import java.util.Objects;
import org.watchward.sources.open.Release;

/**
 * One release as these pages tell of it.
 *
 * @param supersededBy what took its place; empty while it is in use
 */
record ReleaseLine(
        String id,
        String title,
        String edition,
        String container,
        String importedAt,
        String extracted,
        String accepted,
        String quarantined,
        boolean current,
        String supersededBy) {

    static ReleaseLine of(Release release) {
        return new ReleaseLine(
                release.id().toString(),
                release.title(),
                release.edition(),
                release.container(),
                Told.moment(release.importedAt()),
                release.extracted() == null ? "" : Told.day(release.extracted()),
                Told.count(release.rowsAccepted()),
                Told.count(release.rowsQuarantined()),
                release.current(),
                Objects.toString(release.supersededBy(), ""));
    }
}
