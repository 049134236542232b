package org.watchward.areas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.watchward.kernel.AreaCode;

/** How counts of earlier LSOAs are carried to those of 2021 (docs/methods/areas.md). */
@Component
public class Crosswalk {

    private final JdbcClient records;
    private final Editions editions;
    private volatile @Nullable CrosswalkTable held;

    Crosswalk(JdbcClient records, Editions editions) {
        this.records = records;
        this.editions = editions;
    }

    /** The table as it stands now; take it once for a whole import, it does not change afterwards. */
    public CrosswalkTable table() {
        var edition = editions.current();
        var table = held;
        if (table == null || table.edition() != edition) {
            table = read(edition);
            held = table;
        }
        return table;
    }

    /** Where the counts of an LSOA belong; itself alone if it has not changed, or is not known. */
    public List<Carried> of(AreaCode lsoa) {
        return table().of(lsoa);
    }

    /** The LSOA of 2021 in which a row with this LSOA and point belongs. */
    public Optional<Placement> place(AreaCode lsoa, double longitude, double latitude) {
        return table().place(lsoa, longitude, latitude);
    }

    /** What was read in a transaction that is undone was never so; another of its edition may come. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_ROLLBACK)
    void forget(AreasChanged undone) {
        held = null;
    }

    private CrosswalkTable read(long edition) {
        var carried = records
                .sql("select lsoa, lsoa21, share, method from areas.crosswalk order by lsoa, lsoa21")
                .query((row, number) -> new Carried(
                        new AreaCode(row.getString("lsoa")),
                        new AreaCode(row.getString("lsoa21")),
                        row.getBigDecimal("share"),
                        Carried.Method.of(row.getString("method"))))
                .list()
                .stream()
                .collect(groupingBy(Carried::lsoa));
        return new CrosswalkTable(edition, carried, shapes(), centroids());
    }

    private Map<AreaCode, Geometry> shapes() {
        return records
                .sql("""
                        select distinct on (b.code) b.code, b.shape
                        from areas.boundary b
                        where b.code in (select lsoa21 from areas.crosswalk where method = 'apportioned')
                        order by b.code, b.vintage desc
                        """)
                .query((row, number) -> Map.entry(new AreaCode(row.getString("code")), Wkb.read(row.getBytes("shape"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<AreaCode, Centroid> centroids() {
        return records
                .sql("""
                        select code, longitude, latitude
                        from areas.centroid
                        where code in (select lsoa21 from areas.crosswalk where method = 'apportioned')
                        """)
                .query((row, number) -> new Centroid(
                        new AreaCode(row.getString("code")), row.getDouble("longitude"), row.getDouble("latitude")))
                .list()
                .stream()
                .collect(toMap(Centroid::code, centroid -> centroid));
    }
}
