package org.watchward.areas;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * Which codes have ended, and what the whole area went into.
 *
 * <p>A code has ended if a list of changes says so, or, for a district, if a later list covers its LSOAs and puts none of
 * them in it any more: then the district that most of them went to is its successor.
 */
final class Endings {

    private final Set<AreaCode> ended = new HashSet<>();
    private final Map<AreaCode, AreaCode> successors = new HashMap<>();

    Endings(Collection<CodeChange> changes, Collection<Containment> lists) {
        declared(changes);
        seen(lists);
    }

    boolean ended(AreaCode code) {
        return ended.contains(code);
    }

    /** The one area, itself not ended, that holds all of an ended one. */
    Optional<AreaCode> successor(AreaCode code) {
        var visited = new HashSet<AreaCode>();
        var next = successors.get(code);
        while (next != null && ended(next) && visited.add(next)) {
            next = successors.get(next);
        }
        return next == null || ended(next) ? Optional.empty() : Optional.of(next);
    }

    private void declared(Collection<CodeChange> changes) {
        var byEarlier = changes.stream().collect(groupingBy(CodeChange::earlier));
        byEarlier.forEach((earlier, became) -> {
            if (became.stream().noneMatch(change -> change.later().equals(earlier))) {
                ended.add(earlier);
                if (became.size() == 1) {
                    successors.put(earlier, became.get(0).later());
                }
            }
        });
    }

    private void seen(Collection<Containment> lists) {
        var ofLsoas = lists.stream()
                .filter(each -> each.fit() != Fit.COMPILED)
                .filter(each -> Types.is(each.part(), AreaType.LSOA) && Types.is(each.whole(), AreaType.DISTRICT))
                .toList();
        var byVintage = ofLsoas.stream().collect(groupingBy(Containment::vintage, TreeMap::new, toWholes()));
        var exact = ofLsoas.stream().filter(each -> each.fit() == Fit.EXACT).collect(groupingBy(Containment::whole));
        exact.forEach((district, members) ->
                byVintage.tailMap(newest(members), false).values().forEach(later -> compare(district, members, later)));
    }

    private static java.util.stream.Collector<Containment, ?, Map<AreaCode, AreaCode>> toWholes() {
        return toMap(Containment::part, Containment::whole, (first, second) -> first);
    }

    private static int newest(List<Containment> members) {
        return members.stream().mapToInt(Containment::vintage).max().orElseThrow();
    }

    private void compare(AreaCode district, List<Containment> members, Map<AreaCode, AreaCode> later) {
        var wentTo = new ArrayList<AreaCode>();
        for (var member : members) {
            Optional.ofNullable(later.get(member.part())).ifPresent(wentTo::add);
        }
        if (wentTo.isEmpty() || wentTo.contains(district)) {
            return;
        }
        ended.add(district);
        wentTo.stream().collect(groupingBy(each -> each, TreeMap::new, counting())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> successors.putIfAbsent(district, most.getKey()));
    }
}
