package org.watchward.statistics.control;

import org.watchward.statistics.Require;

/**
 * A point from which a chart has new limits. It always has a reason that can be named: a change in recording, an
 * intervention. Nothing here ever finds one by itself.
 *
 * @param from the first point with new limits; 1 or later
 * @param reason what happened, in words to be shown beside the chart; not blank
 */
public record Rebase(int from, String reason) {

    /**
     * Refuses a rebase without a reason.
     *
     * @throws IllegalArgumentException if the reason is blank or the point is the first
     */
    public Rebase {
        Require.atLeast("from", 1, from);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason must say why the limits change, was blank");
        }
    }
}
