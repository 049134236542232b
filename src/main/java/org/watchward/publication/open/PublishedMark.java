package org.watchward.publication.open;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.web.api.Freshness;

/** Tells pages that are remembered that something was published since. */
@Component
class PublishedMark implements Freshness {

    private final JdbcClient records;

    PublishedMark(JdbcClient records) {
        this.records = records;
    }

    @Override
    public String mark() {
        return records.sql("select 'documents ' || count(*) from publication.published")
                .query(String.class)
                .single();
    }
}
