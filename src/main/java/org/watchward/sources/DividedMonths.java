package org.watchward.sources;

import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** In which months the files of a force name LSOAs that were divided in 2021, and in which what those became (docs/methods/coverage.md). */
@Component
class DividedMonths implements FurtherCounts {

    @Override
    public String dataset() {
        return "police-street";
    }

    /** From the cells that street-level crime was counted from in the same session. */
    @Override
    public void write(CountingSession session) throws SQLException {
        session.copy("divided-month", "divided_month");
    }
}
