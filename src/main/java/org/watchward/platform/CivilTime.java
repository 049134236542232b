package org.watchward.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time by which people here live: days begin and are told by it, while moments are kept in UTC. */
public final class CivilTime {

    /** That of the United Kingdom, with its summer time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZONE);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZONE);

    private CivilTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** A day as pages say it: {@code 24 July 2024}. */
    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment as pages say it: {@code 24 July 2024, 14:05}. */
    public static String words(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The time of day of a moment of today: {@code 14:05}. */
    public static String time(Instant moment) {
        return TIME.format(moment);
    }
}
