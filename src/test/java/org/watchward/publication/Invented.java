package org.watchward.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Setting;

/** A room that knows three things: how many lanterns, gates and owls there are. Owls are not held. */
final class Invented implements BoundFigures {

    static Composer composer() {
        return new Composer(new BindingsOfRooms(List.of(new Invented())));
    }

    @Override
    public Set<String> kinds() {
        return Set.of("number", "table");
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        for (var thing : expression.of()) {
            if (!Set.of("lanterns", "gates", "owls").contains(thing.words())) {
                return new Bound.Unresolved(
                        thing.at(), "There is nothing called '" + thing.words() + "'.", List.of("lanterns"));
            }
        }
        var evidence =
                expression.of().stream().map(thing -> evidence(thing.words())).toList();
        if (expression.kind().words().equals("number")) {
            return new Bound.Words(evidence.get(0).values().getOrDefault("value", "[missing]"), evidence);
        }
        var rows = evidence.stream()
                .map(each -> List.of(each.id(), each.values().getOrDefault("value", "missing")))
                .toList();
        return new Bound.Table(
                "Things and how many there are", List.of("Thing", "Number"), rows, "Source: the yard.", evidence);
    }

    private static Evidence evidence(String thing) {
        var known = !thing.equals("owls");
        return new Evidence(
                "number:" + thing,
                known
                        ? Map.of("value", thing.equals("lanterns") ? "1,234" : "7")
                        : Map.of("reason", "owls are not held"),
                known ? "known" : "missing",
                "/things/" + thing,
                List.of("r1"),
                LocalDate.of(2026, 4, 1));
    }
}
