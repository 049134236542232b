package org.watchward.publication.publishing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.model.Composed;
import org.watchward.publication.spi.Evidence;

/**
 * A figure of a published document that newer data would change.
 *
 * @param figure its id
 * @param page where it is found; empty if it has no page
 * @param values those that would change, by name
 * @param releasesWere those that it was made from
 * @param releases those that it would be made from now
 */
record Renewal(String figure, String page, List<Value> values, List<String> releasesWere, List<String> releases) {

    Renewal {
        values = List.copyOf(values);
        releasesWere = List.copyOf(releasesWere);
        releases = List.copyOf(releases);
    }

    /**
     * A value that would change.
     *
     * @param was as it is published; empty if it had none
     * @param becomes as it would be now; empty if it has none any more
     */
    record Value(String name, String was, String becomes) {}

    /** The figures that differ between a document and the same made of the data of now, in the order of the document. */
    static List<Renewal> between(Composed published, Composed now) {
        var current = byId(now);
        return byId(published).entrySet().stream()
                .flatMap(each -> between(each.getValue(), current.getOrDefault(each.getKey(), List.of())).stream())
                .toList();
    }

    private static Map<String, List<Evidence>> byId(Composed document) {
        return document.figures().stream()
                .collect(Collectors.groupingBy(Evidence::id, LinkedHashMap::new, Collectors.toList()));
    }

    /** Figures of one id, which may say several things; each that is said no more has changed, once. */
    private static Optional<Renewal> between(List<Evidence> before, List<Evidence> after) {
        var still = after.stream()
                .map(figure -> said(figure.status(), figure.values()))
                .toList();
        return before.stream()
                .filter(figure -> !still.contains(said(figure.status(), figure.values())))
                .findFirst()
                .map(figure -> of(figure, other(figure, before, after)));
    }

    /** What stands in its place now; null if nothing does. */
    private static @Nullable Evidence other(Evidence figure, List<Evidence> before, List<Evidence> after) {
        var at = before.indexOf(figure);
        return at < after.size() ? after.get(at) : null;
    }

    private static Renewal of(Evidence was, @Nullable Evidence now) {
        var before = said(was.status(), was.values());
        var after = now == null ? said("missing", Map.of()) : said(now.status(), now.values());
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var values = new ArrayList<Value>();
        for (var name : names) {
            var value = new Value(name, before.getOrDefault(name, ""), after.getOrDefault(name, ""));
            if (!value.was().equals(value.becomes())) {
                values.add(value);
            }
        }
        return new Renewal(
                was.id(),
                Objects.requireNonNullElse(was.page(), ""),
                values,
                was.releases(),
                now == null ? List.of() : now.releases());
    }

    private static Map<String, String> said(String status, Map<String, String> values) {
        var said = new LinkedHashMap<String, String>();
        said.put("status", status);
        said.putAll(values);
        return said;
    }
}
