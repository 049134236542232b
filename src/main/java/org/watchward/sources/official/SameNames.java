package org.watchward.sources.official;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Catalogue;

/** Finds the area that a publisher names without its code, by all the names that are declared to be one area's. */
@Component
class SameNames {

    private final Areas areas;
    private final List<Declared> declared;

    /** As declared in {@code catalogue/same-names}. */
    record Declared(String type, List<List<String>> names) {}

    SameNames(Areas areas, Catalogue catalogue) {
        this.areas = areas;
        this.declared = catalogue.list("same-names", Declared.class);
    }

    /** Whether any area of the type is held at all. */
    boolean held(AreaType type) {
        return !areas.list(type).isEmpty();
    }

    /** The areas that the name may mean: one if it is clear, none if no list holds it. */
    List<Area> find(String name, AreaType type) {
        return names(name, type)
                .map(each -> areas.named(each, type))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The areas that the name may mean within a force. */
    List<Area> find(String name, AreaType type, AreaCode force) {
        var found = find(name, type);
        return found.size() < 2
                ? found
                : found.stream()
                        .filter(area -> areas.force(area.code())
                                .filter(its -> its.code().equals(force))
                                .isPresent())
                        .toList();
    }

    private Stream<String> names(String name, AreaType type) {
        var plain = plain(name);
        var others = declared.stream()
                .filter(each -> each.type().equals(type.id()))
                .flatMap(each -> each.names().stream())
                .filter(same -> same.stream().anyMatch(one -> plain(one).equals(plain)))
                .flatMap(List::stream);
        return Stream.concat(Stream.of(name), others).distinct();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
