package org.watchward.areas;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counter of changes to the derived tables; whoever keeps something of them in memory compares it. */
@Component
class Editions {

    private final JdbcClient records;

    Editions(JdbcClient records) {
        this.records = records;
    }

    long current() {
        return records.sql("select number from areas.edition").query(Long.class).single();
    }

    /** Counts up by one; a second transaction that does so waits for the first to end. */
    long next() {
        return records.sql("update areas.edition set number = number + 1 returning number")
                .query(Long.class)
                .single();
    }
}
