package org.watchward.sources.police;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;

/** The crime types that data.police.uk has used, as declared in {@code catalogue/crime-types}. */
@Component
class CrimeTypes {

    private final Map<String, String> idByLabel = new HashMap<>();

    CrimeTypes(Catalogue catalogue) {
        for (var declared : catalogue.list("crime-types", Declared.class)) {
            for (var type : declared.types()) {
                type.labels().forEach(label -> idByLabel.put(label.toLowerCase(Locale.ROOT), type.id()));
            }
        }
    }

    private record Declared(List<Type> types) {}

    private record Type(
            String id,
            String title,
            List<String> labels,
            @Nullable String note) {}

    /** Ids by label in lower case. */
    Map<String, String> idByLabel() {
        return idByLabel;
    }

    boolean knows(String label) {
        return idByLabel.containsKey(label.toLowerCase(Locale.ROOT));
    }
}
