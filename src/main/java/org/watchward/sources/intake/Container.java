package org.watchward.sources.intake;

import java.util.List;

/**
 * What came in together: a zip, the loose files of a folder, or one file. One container gives one release a dataset.
 *
 * @param name as it is named to the person: the file name of the zip or file, the name of the folder
 * @param candidates its files, in the order of their names
 */
public record Container(String name, List<Candidate> candidates) {

    /** Copies the list. */
    public Container {
        candidates = List.copyOf(candidates);
    }
}
