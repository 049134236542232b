package org.watchward.platform.jobs;

import org.watchward.platform.PlainError;

/**
 * One kind of job; a room brings it as a bean. It may be cut off anywhere and begun again, by another process too, so what it has
 * done once it must not do twice. It works with the application's reach.
 */
public interface Work {

    /** Its name, in lower case words joined by hyphens. */
    String kind();

    /**
     * Does it.
     *
     * @return what came of it, in words
     * @throws PlainError if it cannot be done, whose words the person reads
     * @throws TryLater if it cannot be done now
     */
    String run(Order order, Steps steps);

    /** What is to be noted once a job has failed for good; nothing unless it says so. */
    default void failed(Order order, String words) {}
}
