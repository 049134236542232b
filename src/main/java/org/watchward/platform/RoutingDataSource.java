package org.watchward.platform;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Gives each thread the PostgreSQL role of its reach. */
final class RoutingDataSource extends AbstractRoutingDataSource {

    RoutingDataSource(DataSource forEveryone, DataSource application) {
        setTargetDataSources(Map.of(Reach.PUBLIC, forEveryone, Reach.APPLICATION, application));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return Reach.current();
    }
}
