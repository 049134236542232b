package org.watchward.publication.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;

/** A room that knows three things: how many lanterns, gates and owls there are. Owls are not held. */
final class Invented implements BoundFigures {

    static Composer composer() {
        return new Composer(new BindingsOfRooms(List.of(new Invented())));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("number", Kind.Form.WORDS, "How many there are.", "number of lanterns in the yard"),
                new Kind("table", Kind.Form.PART, "How many there are of each.", "table of lanterns in the yard"));
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        return Stream.of("lanterns", "gates", "owls")
                .filter(name -> name.startsWith(typed))
                .map(name -> new Name(name, "How many " + name))
                .toList();
    }

    @Override
    public List<Name> matching(String number, Setting setting) {
        return number.equals("1,234") ? List.of(new Name("number of lanterns", "1,234 lanterns")) : List.of();
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

    @Override
    public boolean lies(String area, String within) {
        return area.startsWith(within);
    }

    private static Evidence evidence(String thing) {
        var known = !thing.equals("owls");
        return new Evidence(
                "number:" + thing,
                null,
                null,
                known
                        ? Map.of("value", thing.equals("lanterns") ? "1,234" : "7")
                        : Map.of("reason", "owls are not held"),
                known ? "known" : "missing",
                "/things/" + thing,
                List.of("r1"),
                LocalDate.of(2026, 4, 1),
                null);
    }

    @Override
    public Optional<String> unclear(String place) {
        return Optional.empty();
    }
}
