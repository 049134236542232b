package org.watchward.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.platform.Catalogue;

/** The crime types that data.police.uk has used, as declared in {@code catalogue/crime-types}. */
@Component
public class CrimeTypes {

    private final Map<String, String> idByLabel = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, List<String>> onsItems = new TreeMap<>();

    CrimeTypes(Catalogue catalogue) {
        for (var declared : catalogue.list("crime-types", Declared.class)) {
            for (var type : declared.types()) {
                titles.put(type.id(), type.title());
                if (type.ons() != null) {
                    onsItems.put(type.id(), type.ons());
                }
                type.labels().forEach(label -> idByLabel.put(label.toLowerCase(Locale.ROOT), type.id()));
            }
        }
    }

    private record Declared(List<Type> types) {}

    private record Type(
            String id,
            String title,
            List<String> labels,
            @Nullable List<String> ons,
            @Nullable String note) {}

    /** Ids by label in lower case. */
    public Map<String, String> idByLabel() {
        return idByLabel;
    }

    /** For each type that ONS counts too, the items of its table that add up to it. */
    Map<String, List<String>> onsItems() {
        return onsItems;
    }

    /** What a type is called; its id if it is not declared. */
    String title(String id) {
        return titles.getOrDefault(id, id);
    }

    /** Whether files have ever called a type so, in any case. */
    public boolean knows(String label) {
        return idByLabel.containsKey(label.toLowerCase(Locale.ROOT));
    }
}
