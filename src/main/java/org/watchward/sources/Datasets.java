package org.watchward.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;

/** The kinds of data that are declared in {@code catalogue/datasets}, and those that partners declare. */
@Component
public class Datasets {

    private final Map<String, Dataset> byId;

    private final List<DatasetDeclarations> others;

    Datasets(Catalogue catalogue, List<DatasetDeclarations> others) {
        this.others = List.copyOf(others);
        byId = catalogue.list("datasets", Dataset.class).stream()
                .collect(Collectors.toUnmodifiableMap(Dataset::id, Function.identity()));
    }

    /**
     * The dataset of an id.
     *
     * @throws IllegalArgumentException if none is declared so
     */
    public Dataset get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "no file in catalogue/datasets or catalogue/partner-tables declares the dataset '" + id + "'"));
    }

    /** The dataset of an id; empty if none is declared so. */
    public Optional<Dataset> find(String id) {
        var published = byId.get(id);
        return published != null
                ? Optional.of(published)
                : others.stream().flatMap(each -> each.find(id).stream()).findFirst();
    }

    /** Those of {@code catalogue/datasets}, by id. */
    public List<Dataset> list() {
        return byId.values().stream().sorted(Comparator.comparing(Dataset::id)).toList();
    }
}
