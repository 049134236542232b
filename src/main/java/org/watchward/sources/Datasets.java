package org.watchward.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;

/** The kinds of published data that are declared in {@code catalogue/datasets}. */
@Component
public class Datasets {

    private final Map<String, Dataset> byId;

    Datasets(Catalogue catalogue) {
        byId = catalogue.list("datasets", Dataset.class).stream()
                .collect(Collectors.toUnmodifiableMap(Dataset::id, Function.identity()));
    }

    /**
     * The dataset of an id.
     *
     * @throws IllegalArgumentException if none is declared so
     */
    public Dataset get(String id) {
        var dataset = byId.get(id);
        if (dataset == null) {
            throw new IllegalArgumentException("no file in catalogue/datasets declares the dataset '" + id + "'");
        }
        return dataset;
    }

    /** All of them, by id. */
    public List<Dataset> list() {
        return byId.values().stream().sorted(Comparator.comparing(Dataset::id)).toList();
    }
}
