package org.watchward.platform.jobs;

import java.time.Duration;

/** Something that is looked after at intervals, by one server at a time; a room brings it as a bean. With the application's reach. */
public interface Round {

    /** Its name, in lower case words joined by hyphens. */
    String name();

    /** How long after one round the next begins. */
    Duration every();

    /** Makes one round: looks, and {@linkplain Jobs#ask asks} for jobs. What it throws is logged, and the next round is made. */
    void make();
}
