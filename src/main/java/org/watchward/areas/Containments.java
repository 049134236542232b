package org.watchward.areas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * What all held lists say of what lies in what, and which of them to believe.
 *
 * <p>For one part and one type of whole, an exact list is believed before a best fit, and that before a compiled one;
 * among equals the newest. A part or a whole that has ended is read as its only successor; a whole without one is passed
 * over. If the believed list puts the part in several wholes of the type, none is chosen.
 */
final class Containments {

    private static final Comparator<Containment> BELIEVED_FIRST = Comparator.comparing(Containment::fit)
            .thenComparing(Comparator.comparing(Containment::vintage).reversed());

    private final Map<AreaCode, List<Containment>> byPart;
    private final Map<AreaCode, List<Containment>> byWhole;
    private final Endings endings;

    Containments(Collection<Containment> lists, Endings endings) {
        this.endings = endings;
        var said = lists.stream().map(this::ofSuccessor).toList();
        this.byPart = said.stream().collect(groupingBy(Containment::part));
        this.byWhole = said.stream().collect(groupingBy(Containment::whole));
    }

    /** All that lists say a part lies in. */
    List<Containment> of(AreaCode part) {
        return byPart.getOrDefault(part, List.of());
    }

    /** All that lists say lies in a whole. */
    List<Containment> in(AreaCode whole) {
        return byWhole.getOrDefault(whole, List.of());
    }

    /** What the believed list says: one whole, several of them, or none. */
    Set<Containment> believed(AreaCode part, AreaType wholeType) {
        var candidates = of(part).stream()
                .filter(each -> Types.is(each.whole(), wholeType))
                .map(this::today)
                .flatMap(Optional::stream)
                .sorted(BELIEVED_FIRST)
                .toList();
        return candidates.stream()
                .takeWhile(each -> BELIEVED_FIRST.compare(each, candidates.get(0)) == 0)
                .collect(toSet());
    }

    /** What was said of an ended part holds for the one that took it over whole, until a newer list says otherwise. */
    private Containment ofSuccessor(Containment said) {
        if (!endings.ended(said.part())) {
            return said;
        }
        return endings.successor(said.part())
                .filter(part -> !part.equals(said.whole()))
                .map(part -> new Containment(part, said.whole(), said.vintage(), said.fit()))
                .orElse(said);
    }

    private Optional<Containment> today(Containment said) {
        if (!endings.ended(said.whole())) {
            return Optional.of(said);
        }
        return endings.successor(said.whole())
                .map(whole -> new Containment(said.part(), whole, said.vintage(), said.fit()));
    }
}
