package org.watchward.sources.arrivals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What of the evidence is in use at one moment, as a transaction sees it.
 *
 * @param generation counts up with every change
 */
record InUse(
        long generation, Map<Reported, Content> months, Map<Named, Content> editions, Map<Judged, String> suspected) {

    /** What one force reports for one month. */
    record Reported(String dataset, String reporter, YearMonth month) implements Comparable<Reported> {

        private static final Comparator<Reported> ORDER = Comparator.comparing(Reported::dataset)
                .thenComparing(Reported::reporter)
                .thenComparing(Reported::month);

        @Override
        public int compareTo(Reported other) {
            return ORDER.compare(this, other);
        }
    }

    /** An edition of a dataset. */
    record Named(String dataset, String edition) implements Comparable<Named> {

        private static final Comparator<Named> ORDER =
                Comparator.comparing(Named::dataset).thenComparing(Named::edition);

        @Override
        public int compareTo(Named other) {
            return ORDER.compare(this, other);
        }
    }

    /** A category of a force and month. */
    record Judged(String force, YearMonth month, String category) implements Comparable<Judged> {

        private static final Comparator<Judged> ORDER = Comparator.comparing(Judged::force)
                .thenComparing(Judged::category)
                .thenComparing(Judged::month);

        @Override
        public int compareTo(Judged other) {
            return ORDER.compare(this, other);
        }
    }

    /** Which release something is taken from, and how many rows that has of it. */
    record Content(long release, long rows) {

        String name() {
            return "r" + release;
        }
    }

    static InUse now(JdbcClient records) {
        return new InUse(generation(records), months(records), editions(records), suspected(records));
    }

    static long generation(JdbcClient records) {
        return records.sql("select coalesce(max(number), 0) from sources.generation")
                .query(Long.class)
                .single();
    }

    private static Map<Reported, Content> months(JdbcClient records) {
        var months = new TreeMap<Reported, Content>();
        records.sql("select dataset, reporter, month, release_id, rows from sources.part where current")
                .query(row -> {
                    months.put(
                            new Reported(
                                    row.getString("dataset"),
                                    row.getString("reporter"),
                                    YearMonth.from(row.getObject("month", LocalDate.class))),
                            new Content(row.getLong("release_id"), row.getLong("rows")));
                });
        return months;
    }

    private static Map<Named, Content> editions(JdbcClient records) {
        var editions = new TreeMap<Named, Content>();
        records.sql("""
                        select r.dataset, r.edition, r.id, r.rows_accepted
                        from sources.release r
                        where r.current and not exists (select from sources.part p where p.release_id = r.id)
                        order by r.id
                        """).query(row -> {
            editions.put(
                    new Named(row.getString("dataset"), row.getString("edition")),
                    new Content(row.getLong("id"), row.getLong("rows_accepted")));
        });
        return editions;
    }

    private static Map<Judged, String> suspected(JdbcClient records) {
        var suspected = new TreeMap<Judged, String>();
        records.sql("""
                        select coalesce((select min(t.name) from sources.reporter t
                                         where t.force = c.force and t.territorial), c.force) as force,
                          c.month, c.category, c.reason
                        from sources.coverage c
                        where c.state = 'PARTIAL_SUSPECTED'
                        """).query(row -> {
            suspected.put(
                    new Judged(
                            row.getString("force"),
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            row.getString("category")),
                    row.getString("reason"));
        });
        return suspected;
    }

    Changes since(InUse before) {
        return new Changes(monthsSince(before), editionsSince(before), doubtsSince(before));
    }

    private List<Changes.Month> monthsSince(InUse before) {
        var changes = new ArrayList<Changes.Month>();
        for (var key : union(before.months, months)) {
            var was = before.months.get(key);
            var is = months.get(key);
            if (!Objects.equals(was, is)) {
                changes.add(new Changes.Month(
                        key.dataset(), key.reporter(), key.month(), name(was), rows(was), name(is), rows(is)));
            }
        }
        return changes;
    }

    private List<Changes.Edition> editionsSince(InUse before) {
        var changes = new ArrayList<Changes.Edition>();
        for (var key : union(before.editions, editions)) {
            var was = before.editions.get(key);
            var is = editions.get(key);
            if (!Objects.equals(was, is)) {
                changes.add(
                        new Changes.Edition(key.dataset(), key.edition(), name(was), rows(was), name(is), rows(is)));
            }
        }
        return changes;
    }

    private List<Changes.Doubt> doubtsSince(InUse before) {
        var changes = new ArrayList<Changes.Doubt>();
        for (var key : union(before.suspected, suspected)) {
            var was = before.suspected.get(key);
            var is = suspected.get(key);
            if ((was == null) != (is == null)) {
                changes.add(new Changes.Doubt(
                        key.force(), key.month(), key.category(), is != null, is == null ? String.valueOf(was) : is));
            }
        }
        return changes;
    }

    private static <K extends Comparable<K>> Iterable<K> union(Map<K, ?> one, Map<K, ?> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }

    private static @Nullable String name(@Nullable Content content) {
        return content == null ? null : content.name();
    }

    private static long rows(@Nullable Content content) {
        return content == null ? 0 : content.rows();
    }
}
