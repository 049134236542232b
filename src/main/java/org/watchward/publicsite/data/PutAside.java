package org.watchward.publicsite.data;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchward.indicators.open.shown.Say;
import org.watchward.sources.open.Release;

/**
 * Rows of one release that were put aside for one reason.
 *
 * @param release its id
 * @param title what the publisher calls it
 * @param reason why, to follow "the row"
 * @param rows how many
 * @param of how many rows it has in all
 */
record PutAside(String release, String title, String reason, String rows, String of) {

    /** Those of all releases, the newest import first, the most frequent reason first. */
    static List<PutAside> of(List<Release> releases) {
        return releases.stream().flatMap(release -> of(release).stream()).toList();
    }

    private static List<PutAside> of(Release release) {
        var byReason = release.quarantine().stream()
                .collect(Collectors.groupingBy(
                        Release.Quarantined::words, Collectors.summingLong(Release.Quarantined::rows)));
        return byReason.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(each -> new PutAside(
                        release.id().toString(),
                        release.title(),
                        each.getKey(),
                        Say.count(each.getValue()),
                        Say.count(release.rowsRead())))
                .toList();
    }
}
