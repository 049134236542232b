package org.watchward.sources;

import java.sql.SQLException;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.areas.PointLookup;
import org.watchward.platform.Home;

/** Stops and searches by area and month; a search counts for the areas whose boundaries contain its point. */
@Component
class StopCounts implements FurtherCounts {

    private final Home home;
    private final JdbcClient records;
    private final PointLookup points;

    StopCounts(Home home, JdbcClient records, PointLookup points) {
        this.home = home;
        this.records = records;
        this.points = points;
    }

    @Override
    public String dataset() {
        return "police-stop-and-search";
    }

    @Override
    public void write(CountingSession session) throws SQLException {
        session.loadParts(records, home, dataset(), "stop_part");
        var files = new ArrayList<String>();
        session.each("select distinct parquet from stop_part", row -> files.add(row.getString(1)));
        session.run("stop-cells", ":stop_files", files);
        placePoints(session);
        session.copy("stop-month", "stop_month");
    }

    private void placePoints(CountingSession session) throws SQLException {
        session.execute("create or replace temp table stop_place (longitude double, latitude double, lsoa21 varchar)");
        var finder = points.now();
        try (var rows = session.appender("stop_place")) {
            session.each(
                    "select distinct longitude, latitude from stop_cell where longitude is not null and latitude is not null",
                    row -> {
                        var longitude = row.getDouble(1);
                        var latitude = row.getDouble(2);
                        var lsoa = finder.containing(longitude, latitude);
                        if (lsoa.isPresent()) {
                            rows.beginRow()
                                    .append(longitude)
                                    .append(latitude)
                                    .append(lsoa.get().value())
                                    .endRow();
                        }
                    });
        }
    }
}
