package org.watchward.publication.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;

/** Finds the room that resolves an expression. */
@Component
public class BindingsOfRooms {

    private final Map<String, BoundFigures> rooms = new TreeMap<>();
    private final Map<String, Kind> kinds = new TreeMap<>();

    BindingsOfRooms(List<BoundFigures> rooms) {
        for (var room : rooms) {
            for (var kind : room.kinds()) {
                if (this.rooms.put(kind.name(), room) != null) {
                    throw new IllegalStateException("two rooms resolve expressions of the kind " + kind.name());
                }
                kinds.put(kind.name(), kind);
            }
        }
    }

    /** All kinds, by name. */
    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    /** Whether an expression stands in a paragraph of its own, as one of its kind does. */
    boolean part(String source) {
        var first = source.strip().split("\\s", 2)[0];
        var kind = kinds.get(first);
        return kind != null && kind.form() == Kind.Form.PART;
    }

    /** What rooms know to stand at a place of an expression; of one kind, or of all if it is not known. */
    public List<Name> names(String kind, Kind.Place place, String typed) {
        var asked = rooms.containsKey(kind) ? List.of(rooms.get(kind)) : distinct();
        return asked.stream().flatMap(room -> room.names(place, typed).stream()).toList();
    }

    /** Expressions that print a number. */
    public List<Name> matching(String number, Setting setting) {
        return distinct().stream()
                .flatMap(room -> room.matching(number, setting).stream())
                .toList();
    }

    /** Whether any room knows that one place is another or lies within it. */
    boolean lies(String area, String within) {
        return distinct().stream().anyMatch(room -> room.lies(area, within));
    }

    /** What is wrong with a place that no room knows; empty if one does. */
    public Optional<String> unclear(String place) {
        var wrong = distinct().stream().map(room -> room.unclear(place)).toList();
        return wrong.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : wrong.stream()
                        .flatMap(Optional::stream)
                        .filter(words -> !words.isBlank())
                        .findFirst();
    }

    private List<BoundFigures> distinct() {
        return rooms.values().stream().distinct().toList();
    }

    Bound resolve(Expression expression, Setting setting) {
        var kind = expression.kind();
        var room = rooms.get(kind.words());
        if (room == null) {
            return new Bound.Unresolved(
                    kind.at(),
                    "There is no kind of figure called '" + kind.words() + "'.",
                    Nearest.to(kind.words(), rooms.keySet()));
        }
        return room.resolve(expression, setting);
    }
}
