package org.watchward.publication.engine;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchward.platform.Slug;

/** The places of a document that references lead to: what each is called, by id. */
final class Places {

    private static final int LONGEST = 60;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> numbered = new HashSet<>();

    Map<String, String> names() {
        return names;
    }

    /** Whether the id was free. */
    boolean take(String id, String name) {
        return !numbered.contains(id) && names.putIfAbsent(id, name) == null;
    }

    /** Takes an id that is made of a number, which is another's after the next change of the text: nothing refers to it. */
    boolean takeNumbered(String id) {
        return !names.containsKey(id) && numbered.add(id);
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /** A free id made of some words. */
    String free(String words) {
        var plain = Slug.of(words, LONGEST).replaceAll("^[-0-9]+", "");
        return Slug.free(plain.isEmpty() ? "part" : plain, id -> names.containsKey(id) || numbered.contains(id));
    }
}
