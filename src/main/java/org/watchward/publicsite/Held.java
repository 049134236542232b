package org.watchward.publicsite;

import java.util.List;

/**
 * What is held, as the home page says it.
 *
 * @param sentences what it comes to
 * @param datasets one row for each
 * @param districts of the forces that are held, if those are few
 */
record Held(List<String> sentences, List<DatasetRow> datasets, List<Places.Place> districts) {

    /** Whether nothing is held at all. */
    public boolean empty() {
        return datasets.isEmpty();
    }

    /** One dataset that is held. */
    record DatasetRow(String title, String publisher, String covers, String asOf) {}
}
