package org.watchward.publicsite.data;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.watchward.indicators.open.shown.Say;
import org.watchward.sources.open.DataChange;

/**
 * What changed in the data on one day.
 *
 * @param day in words
 * @param changes in the order of the log
 */
record Day(String day, List<Change> changes) {

    /** The whole log, by day. */
    static List<Day> log(List<DataChange> changes) {
        var byDay = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> LocalDate.ofInstant(change.at(), ZoneOffset.UTC),
                        LinkedHashMap::new,
                        Collectors.mapping(Change::of, Collectors.toList())));
        return byDay.entrySet().stream()
                .map(each -> new Day(Say.day(each.getKey()), each.getValue()))
                .toList();
    }

    /** One of them. */
    record Change(String release, String title, String words) {
        static Change of(DataChange change) {
            return new Change(change.release().toString(), change.title(), change.words());
        }
    }
}
