package org.watchward.publication.engine;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The places of a document that references lead to: what each is called, by id. */
final class Places {

    private static final int LONGEST = 60;

    private final Map<String, String> names = new LinkedHashMap<>();

    Map<String, String> names() {
        return names;
    }

    /** Whether the id was free. */
    boolean take(String id, String name) {
        return names.putIfAbsent(id, name) == null;
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** A free id made of some words. */
    String free(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        var base = plain.isEmpty() ? "part" : plain.substring(0, Math.min(plain.length(), LONGEST));
        var id = base;
        for (var next = 2; names.containsKey(id); next++) {
            id = base + "-" + next;
        }
        return id;
    }
}
