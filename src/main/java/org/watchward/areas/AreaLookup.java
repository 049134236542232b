package org.watchward.areas;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * Which larger areas each LSOA of 2021 counts towards: the way that counts are rolled up.
 *
 * <p>An LSOA has at most one area of each type, so nothing is counted twice. Where no list says, it has none: an LSOA of a
 * district that several partnerships share has no partnership.
 */
@Component
public class AreaLookup {

    private final JdbcClient records;
    private final Editions editions;

    AreaLookup(JdbcClient records, Editions editions) {
        this.records = records;
        this.editions = editions;
    }

    /** Counts up whenever the answer of {@link #each} may have changed. */
    public long edition() {
        return editions.current();
    }

    /** Hands over every LSOA of 2021 with each larger area that it lies in, in the order of the LSOAs. */
    public void each(Consumer<Membership> taker) {
        records.sql("""
                        select part, whole, whole_type, fit
                        from areas.nesting
                        where part_type = :lsoa
                        order by part, whole_type
                        """).param("lsoa", AreaType.LSOA.name()).query(row -> {
            taker.accept(new Membership(
                    new AreaCode(row.getString("part")),
                    new AreaCode(row.getString("whole")),
                    AreaType.valueOf(row.getString("whole_type")),
                    Fit.of(row.getString("fit"))));
        });
    }

    /** The LSOAs of 2021 that count towards an area; empty if they are not known. */
    public List<AreaCode> lsoas(AreaCode whole) {
        return records.sql("select part from areas.nesting where whole = :whole and part_type = :lsoa order by part")
                .param("whole", whole.value())
                .param("lsoa", AreaType.LSOA.name())
                .query((row, number) -> new AreaCode(row.getString("part")))
                .list();
    }

    /**
     * One LSOA of 2021 counts towards one larger area.
     *
     * @param lsoa of 2021
     * @param area the larger area
     * @param type of the larger area
     * @param fit how truly it lies in it
     */
    public record Membership(AreaCode lsoa, AreaCode area, AreaType type, Fit fit) {}
}
