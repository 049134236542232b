package org.watchward.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time by which people here live: days begin and are told by it, while moments are kept in UTC. */
public final class CivilTime {

    /** That of the United Kingdom, with its summer time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private CivilTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
