package org.watchward.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.watchward.platform.Nearest;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Setting;

/** Finds the room that resolves an expression. */
@Component
class BindingsOfRooms {

    private final Map<String, BoundFigures> rooms = new HashMap<>();

    BindingsOfRooms(List<BoundFigures> rooms) {
        for (var room : rooms) {
            for (var kind : room.kinds()) {
                if (this.rooms.put(kind, room) != null) {
                    throw new IllegalStateException("two rooms resolve expressions of the kind " + kind);
                }
            }
        }
    }

    Bound resolve(Expression expression, Setting setting) {
        var kind = expression.kind();
        var room = rooms.get(kind.words());
        if (room == null) {
            return new Bound.Unresolved(
                    kind.at(),
                    "There is no kind of figure called '" + kind.words() + "'.",
                    Nearest.to(kind.words(), new TreeSet<>(rooms.keySet())));
        }
        return room.resolve(expression, setting);
    }
}
