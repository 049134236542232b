package org.watchward.sources;

import java.util.Optional;

/** Datasets that are declared otherwise than in {@code catalogue/datasets}: partners', with the tables they send. */
public interface DatasetDeclarations {

    /** The dataset of an id; empty if it is not among these. */
    Optional<Dataset> find(String id);
}
