package org.watchward.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Warehouse;

/** What sort of places areas are, for finding those most alike. */
@Component
public class Profiles {

    private final JdbcClient records;
    private final String query = Warehouse.query("areas", "profiles");

    Profiles(JdbcClient records) {
        this.records = records;
    }

    /** The profile of every current area of a kind whose residents are held, by code. */
    public List<Profile> list(AreaType type) {
        return records.sql(query)
                .param("type", type.name())
                .query((row, number) -> profile(row))
                .list();
    }

    /**
     * The mean of something known of LSOAs over those of each current area of a kind.
     *
     * @param byLsoa of which an LSOA that is not there is left out
     */
    public Map<AreaCode, Double> means(AreaType type, Map<AreaCode, Double> byLsoa) {
        var values = new HashMap<AreaCode, DoubleSummaryStatistics>();
        records.sql("""
                        select n.part, n.whole
                        from areas.nesting n
                        join areas.area a on a.code = n.whole and a.current
                        where n.part_type = 'LSOA' and n.whole_type = :type
                        """).param("type", type.name()).query(row -> {
            var value = byLsoa.get(new AreaCode(row.getString("part")));
            if (value != null) {
                values.computeIfAbsent(new AreaCode(row.getString("whole")), whole -> new DoubleSummaryStatistics())
                        .accept(value);
            }
        });
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getAverage()));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                new AreaCode(row.getString("code")),
                row.getLong("people"),
                number(row, "rural_share"),
                number(row, "workday_ratio"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
