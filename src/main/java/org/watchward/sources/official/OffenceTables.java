package org.watchward.sources.official;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.Reason;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Row;

/** Reads the rows of the Home Office's open data tables by partnership, in a memory that does not grow with them. */
final class OffenceTables {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})[/_\\-–](\\d{2}|\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("[Qq]?([1-4])");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,9}");
    private static final int FIRST_MONTH = 4;

    /** Takes what the tables say. */
    interface Listener {

        void count(OffenceCount count) throws IOException;

        void rejected(Row row, Reason reason, String expected) throws IOException;
    }

    private OffenceTables() {}

    static void read(DeclaredTable tables, Listener listener) throws IOException {
        for (var entry = tables.next(); entry != null; entry = tables.next()) {
            var count = count(entry, listener);
            if (count != null) {
                listener.count(count);
            }
        }
    }

    private static @Nullable OffenceCount count(DeclaredTable.Entry entry, Listener listener) throws IOException {
        var row = entry.row();
        var start = start(entry.text("financial-year"), entry.text("quarter"));
        if (entry.section().columns().ragged(row)) {
            listener.rejected(
                    row, Reason.RAGGED_ROW, entry.section().columns().width() + " values, as many as headings");
        } else if (start.isEmpty()) {
            listener.rejected(row, Reason.BAD_DATE, "a financial year such as 2025/26 and a quarter from 1 to 4");
        } else if (!COUNT.matcher(entry.text("count")).matches()) {
            listener.rejected(row, Reason.NOT_A_NUMBER, "a whole number of offences");
        } else if (entry.text("partnership-name").isEmpty()
                || entry.text("force-name").isEmpty()) {
            listener.rejected(row, Reason.MISSING_VALUE, "a police force and a partnership");
        } else if (entry.text("offence-group").isEmpty()) {
            listener.rejected(row, Reason.MISSING_VALUE, "an offence group");
        } else {
            return new OffenceCount(
                    start.get(),
                    entry.text("force-name"),
                    entry.text("partnership-name"),
                    entry.text("offence"),
                    entry.text("offence-group"),
                    entry.text("offence-subgroup"),
                    entry.text("offence-code"),
                    Long.parseLong(entry.text("count")));
        }
        return null;
    }

    /** The first day of a quarter of a financial year: quarter 4 of 2025/26 begins on 1 January 2026. */
    private static Optional<LocalDate> start(String financialYear, String quarter) {
        var year = YEAR.matcher(financialYear);
        var number = QUARTER.matcher(quarter);
        if (!year.matches() || !number.matches() || !follows(year.group(1), year.group(2))) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), FIRST_MONTH, 1)
                .plusMonths(3L * (Integer.parseInt(number.group(1)) - 1)));
    }

    private static boolean follows(String first, String second) {
        var next = Integer.toString(Integer.parseInt(first) + 1);
        return next.endsWith(second);
    }
}
