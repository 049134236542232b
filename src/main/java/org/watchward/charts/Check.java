package org.watchward.charts;

/** What every description of a chart is held to. */
final class Check {

    private Check() {}

    static void that(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** An id goes into HTML as it is. */
    static void id(String id) {
        that(id.matches("[a-z][a-z0-9-]*"), "id must be lower-case letters, digits and hyphens, was '" + id + "'");
    }
}
