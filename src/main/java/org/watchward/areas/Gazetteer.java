package org.watchward.areas;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Warehouse;

/** Current areas, a page at a time. */
@Component
class Gazetteer {

    private final JdbcClient records;
    private final Areas areas;
    private final String query = Warehouse.query("areas", "listed");

    Gazetteer(JdbcClient records, Areas areas) {
        this.records = records;
        this.areas = areas;
    }

    /**
     * A page of the current areas that fit.
     *
     * @param typed a code, a postcode, or the start of any word of a name; null for any
     * @param type only of this type; null for any
     * @param within only inside this area; null for anywhere
     */
    Page list(@Nullable String typed, @Nullable AreaType type, @Nullable AreaCode within, int limit, int offset) {
        if (typed != null
                && (AreaCode.find(typed).isPresent() || Postcode.find(typed).isPresent())) {
            return Page.of(exactly(typed, type, within), limit, offset);
        }
        var key = typed == null ? null : Names.key(typed);
        return key != null && key.isEmpty() ? new Page(List.of(), 0) : named(key, type, within, limit, offset);
    }

    private List<Area> exactly(String codeOrPostcode, @Nullable AreaType type, @Nullable AreaCode within) {
        return areas.search(codeOrPostcode, 1).stream()
                .filter(area -> type == null || area.type() == type)
                .filter(area -> within == null
                        || areas.wholes(area.code()).stream()
                                .anyMatch(whole -> whole.code().equals(within)))
                .toList();
    }

    private Page named(
            @Nullable String key, @Nullable AreaType type, @Nullable AreaCode within, int limit, int offset) {
        var found = new ArrayList<Area>();
        var matched = new long[1];
        records.sql(query)
                .param("key", key)
                .param("starts", key == null ? null : key + "%")
                .param("word", key == null ? null : "% " + key + "%")
                .param("type", type == null ? null : type.name())
                .param("within", within == null ? null : within.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(row -> {
                    found.add(Areas.area(row, 0));
                    matched[0] = row.getLong("matched");
                });
        return new Page(
                found,
                found.isEmpty() && offset > 0 ? named(key, type, within, 1, 0).matched() : matched[0]);
    }

    /**
     * Some of the areas that fit.
     *
     * @param matched how many fit in all
     */
    record Page(List<Area> areas, long matched) {

        private static Page of(List<Area> all, int limit, int offset) {
            return new Page(all.stream().skip(offset).limit(limit).toList(), all.size());
        }
    }
}
