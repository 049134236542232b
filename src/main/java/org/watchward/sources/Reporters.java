package org.watchward.sources;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaType;

/** Which police force area each reporting force is: by what is declared, else by the names of the held areas. */
@Component
class Reporters {

    private final JdbcClient records;
    private final Forces forces;
    private final Areas areas;

    Reporters(JdbcClient records, Forces forces, Areas areas) {
        this.records = records;
        this.forces = forces;
        this.areas = areas;
    }

    /** Looks every reporting force up again, as areas may have come or changed their names. */
    void renew() {
        records.sql("select distinct reporter from sources.part")
                .query(String.class)
                .list()
                .forEach(this::renew);
    }

    private void renew(String reporter) {
        var declared = forces.named(reporter);
        var territorial = declared.map(Forces.Force::territorial).orElse(true);
        records.sql("""
                        insert into sources.reporter (name, force, territorial) values (:name, :force, :territorial)
                        on conflict (name) do update set force = excluded.force, territorial = excluded.territorial
                        """)
                .param("name", reporter)
                .param("force", area(reporter, declared), Types.VARCHAR)
                .param("territorial", territorial)
                .update();
    }

    private @Nullable String area(String reporter, Optional<Forces.Force> declared) {
        if (declared.isPresent()) {
            var area = declared.get().area();
            return area == null ? null : area.value();
        }
        return areas.list(AreaType.FORCE).stream()
                .filter(area -> Forces.id(area.name()).equals(Forces.id(reporter)))
                .map(Area::code)
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }
}
