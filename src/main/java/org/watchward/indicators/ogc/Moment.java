package org.watchward.indicators.ogc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A time or a stretch of it, as the parameter {@code datetime} writes it: an instant or a day of RFC 3339, or two with a slash
 * between, of which one may be open ({@code ..} or nothing).
 *
 * @param from its first day; null if it is open
 * @param to its last day; null if it is open
 */
record Moment(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Moment ANY = new Moment(null, null);

    private static final String FORM =
            "datetime is a day (2024-04-01), an instant (2024-04-01T00:00:00Z), or two of them with"
                    + " a slash between, of which one may be open (2024-04-01/..)";

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException saying how it is written
     */
    static Moment read(String typed) {
        var ends = typed.strip().split("/", -1);
        if (ends.length > 2
                || (ends.length == 1 && open(ends[0]))
                || (ends.length == 2 && open(ends[0]) && open(ends[1]))) {
            throw new IllegalArgumentException(FORM);
        }
        var moment = new Moment(day(ends[0]), day(ends[ends.length - 1]));
        if (moment.from() != null && moment.to() != null && moment.from().isAfter(moment.to())) {
            throw new IllegalArgumentException(FORM + "; the first is after the second");
        }
        return moment;
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static @Nullable LocalDate day(String end) {
        if (open(end)) {
            return null;
        }
        try {
            return end.length() > 10
                    ? OffsetDateTime.parse(end.replace(' ', '+'))
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                    : LocalDate.parse(end);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(FORM, e);
        }
    }
}
