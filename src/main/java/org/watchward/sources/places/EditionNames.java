package org.watchward.sources.places;

import java.util.Collections;
import java.util.Map;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.watchward.sources.Draft;

/** Calls the edition of a release by what all of its files hold. */
final class EditionNames {

    private final Map<Draft, TreeSet<String>> names = Collections.synchronizedMap(new WeakHashMap<>());

    void add(Draft draft, String name) {
        var all = names.computeIfAbsent(draft, any -> new TreeSet<>());
        all.add(name);
        draft.edition(String.join(", ", all));
    }
}
