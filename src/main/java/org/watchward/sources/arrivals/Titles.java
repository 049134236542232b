package org.watchward.sources.arrivals;

import org.springframework.stereotype.Component;
import org.watchward.sources.Dataset;
import org.watchward.sources.Datasets;

/** What datasets are called. */
@Component
class Titles {

    private final Datasets datasets;

    Titles(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Its title; its id if it is a partner's that is declared here no more. */
    String of(String dataset) {
        return datasets.find(dataset).map(Dataset::title).orElse(dataset);
    }
}
